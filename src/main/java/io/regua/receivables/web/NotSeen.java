package io.regua.receivables.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or it may not be seen: both read the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotSeen extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
