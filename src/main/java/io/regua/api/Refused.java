package io.regua.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is answered with a problem. Nothing was changed. */
class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Object> facts;
    private final transient List<Mistake> mistakes;
    private final transient Map<String, List<Mistake>> levels;

    private Refused(HttpStatus status, String code, List<Object> facts, List<Mistake> mistakes) {
        this(status, code, facts, mistakes, Map.of());
    }

    private Refused(
            HttpStatus status,
            String code,
            List<Object> facts,
            List<Mistake> mistakes,
            Map<String, List<Mistake>> levels) {
        super(code);
        this.status = status;
        this.code = code;
        this.facts = List.copyOf(facts);
        this.mistakes = List.copyOf(mistakes);
        this.levels = Collections.unmodifiableMap(levels);
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

    /**
     * The limits object.
     *
     * @param levels what speaks against it at each level; empty where somebody may
     */
    static Refused beyond(List<Mistake> mistakes, Map<String, List<Mistake>> levels) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "beyond_limits", List.of(), mistakes, levels);
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

    /** What speaks against it at each level, where levels matter; else empty. */
    Map<String, List<Mistake>> levels() {
        return levels;
    }
}
