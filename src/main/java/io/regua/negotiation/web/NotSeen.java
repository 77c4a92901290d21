package io.regua.negotiation.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such thing, or the reader may not know that there is. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotSeen extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
