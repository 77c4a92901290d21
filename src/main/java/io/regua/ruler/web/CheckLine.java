package io.regua.ruler.web;

import io.regua.ruler.LawCheck;
import java.time.LocalDate;
import java.util.List;

/**
 * A check of law in words.
 *
 * @param said what came of it, for whoever sees neither colour nor icon
 * @param dates that it happens to, when it does not happen to all
 */
record CheckLine(LawCheck.Result result, String said, String title, String sentence, List<LocalDate> dates) {

    /** So many dates stand in the open. */
    private static final int SHOWN = 6;

    /** So many are named of those that are folded. */
    private static final int NAMED = 3;

    public boolean isFolded() {
        return dates.size() > SHOWN;
    }

    /** How many there are besides those that are named. */
    public int more() {
        return dates.size() - NAMED;
    }

    /** Nothing that anybody has to do something about. */
    public boolean isQuiet() {
        return result == LawCheck.Result.PASSED || result == LawCheck.Result.NOT_CHECKED;
    }

    public String icon() {
        return switch (result) {
            case PASSED -> "circle-check";
            case WARNS -> "alert-triangle";
            case BLOCKS -> "circle-x";
            case NOT_CHECKED -> "circle-dashed";
        };
    }

    public String tone() {
        return switch (result) {
            case PASSED, NOT_CHECKED -> "subtle";
            case WARNS -> "next";
            case BLOCKS -> "due";
        };
    }
}
