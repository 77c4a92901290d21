package io.regua.ruler.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about what was asked for.
 *
 * @param against all that speaks against it, in words
 * @param meanwhile what somebody else changed, in words; null = nobody was quicker
 */
record Said(List<String> against, @Nullable List<String> meanwhile) {

    static final Said NOTHING = new Said(List.of(), null);

    static Said against(List<String> objections) {
        return new Said(objections, null);
    }

    static Said overtaken(List<String> changes) {
        return new Said(List.of(), changes);
    }

    public boolean isOvertaken() {
        return meanwhile != null;
    }
}
