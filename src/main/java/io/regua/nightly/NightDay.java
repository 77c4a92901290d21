package io.regua.nightly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of the calendar of nights.
 *
 * @param state of the newest run: running, done, failed or interrupted; null when none ran
 * @param taken how many steps its runs took together
 * @param coveredBy the later night that did the work of a day on which none ran
 */
public record NightDay(
        LocalDate date,
        @Nullable String state,
        long runs,
        long taken,
        @Nullable LocalDate coveredBy) {

    /** The state in one word: also {@code covered}, or {@code none}. */
    public String word() {
        if (state != null) {
            return state;
        }
        return coveredBy == null ? "none" : "covered";
    }
}
