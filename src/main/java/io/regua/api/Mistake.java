package io.regua.api;

import io.regua.receivables.Objection;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field or parameter of a request, worded when it is answered.
 *
 * @param field as the request names it; empty when the request as a whole is meant
 * @param code behind {@code api.problem.} in the messages
 * @param facts what the words need
 */
record Mistake(String field, String code, List<Object> facts) {

    Mistake {
        facts = List.copyOf(facts);
    }

    static Mistake of(String field, String code, Object... facts) {
        return new Mistake(field, code, Arrays.asList(facts));
    }

    /** The value that would have passed, where an objection says one. */
    @Nullable Object passes() {
        return facts.size() == 1 && facts.getFirst() instanceof Objection objection
                ? objection.facts().get("limit")
                : null;
    }
}
