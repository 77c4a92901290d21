package io.regua.api;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem. Nothing was changed. */
class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> facts;
    private final transient List<Mistake> mistakes;

    private Refused(HttpStatus status, String code, List<Object> facts, List<Mistake> mistakes) {
        super(code);
        this.status = status;
        this.code = code;
        this.facts = List.copyOf(facts);
        this.mistakes = List.copyOf(mistakes);
    }

    /** There is no such thing, or the program may not see it: both read the same. */
    static Refused notFound(String code, Object... facts) {
        return new Refused(HttpStatus.NOT_FOUND, code, List.of(facts), List.of());
    }

    static Refused because(HttpStatus status, String code, Object... facts) {
        return new Refused(status, code, List.of(facts), List.of());
    }

    /** All mistakes at once. */
    static Refused badInput(List<Mistake> mistakes) {
        return new Refused(HttpStatus.BAD_REQUEST, "bad_input", List.of(), mistakes);
    }

    static Refused badInput(String field, String code, Object... facts) {
        return badInput(List.of(Mistake.of(field, code, facts)));
    }

    /** It contradicts what is already known. */
    static Refused conflict(List<Mistake> mistakes) {
        return new Refused(HttpStatus.CONFLICT, "conflict", List.of(), mistakes);
    }

    /** The rules object, each for itself. */
    static Refused objections(String code, List<Mistake> mistakes) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, code, List.of(), mistakes);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    List<Object> facts() {
        return facts;
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
