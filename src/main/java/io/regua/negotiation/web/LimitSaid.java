package io.regua.negotiation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about what was asked for.
 *
 * @param against all that speaks against it, in words
 * @param meanwhile what somebody else changed, in words; null = nobody was quicker
 */
record LimitSaid(List<String> against, @Nullable List<String> meanwhile) {

    static final LimitSaid NOTHING = new LimitSaid(List.of(), null);

    static LimitSaid against(List<String> objections) {
        return new LimitSaid(objections, null);
    }

    static LimitSaid overtaken(List<String> changes) {
        return new LimitSaid(List.of(), changes);
    }

    public boolean isOvertaken() {
        return meanwhile != null;
    }
}
