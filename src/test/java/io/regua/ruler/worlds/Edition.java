package io.regua.ruler.worlds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A version of a ruler as the model knows it: whom it is for, and its steps in order. */
record Edition(int id, int rulerId, int number, String role, Audience audience, List<Rung> rungs) {

    /** Empty sets and nulls let everybody in. Amounts in cents; debts of sales, of agreements or both. */
    record Audience(
            int priority,
            Set<Integer> creditors,
            Set<String> kinds,
            Set<String> products,
            @Nullable Long from,
            @Nullable Long until,
            Set<String> profiles,
            Set<String> states,
            String debts) {

        static Audience everybody(int priority) {
            return new Audience(priority, Set.of(), Set.of(), Set.of(), null, null, Set.of(), Set.of(), "sales");
        }
    }

    boolean isChallenger() {
        return role.equals("challenger");
    }

    @Nullable Rung rung(int seq) {
        return seq >= 1 && seq <= rungs.size() ? rungs.get(seq - 1) : null;
    }
}
