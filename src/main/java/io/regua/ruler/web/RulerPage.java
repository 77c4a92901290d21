package io.regua.ruler.web;

import io.regua.ruler.RunningMove;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One ruler.
 *
 * @param revision of the ruler itself: of its name
 * @param shown the version that is looked at: the live one unless another is asked for; null = there is only a draft
 * @param driven how many receivables are on it; null = not counted
 * @param draft the number of the draft; null = there is none
 * @param versions the newest first
 * @param moves those that still run
 * @param trial the one that runs
 */
record RulerPage(
        long rulerId,
        int revision,
        String name,
        @Nullable VersionSheet shown,
        @Nullable Long driven,
        @Nullable Integer draft,
        List<VersionLine> versions,
        List<MoveLine> moves,
        @Nullable TrialPanel trial,
        Typed typed,
        Said said,
        boolean mayDraw) {

    /** @param toGo how many debts are still to arrive; null = not counted */
    record MoveLine(RunningMove move, @Nullable Long toGo) {}

    /** A trial with its sides. */
    record TrialPanel(LocalDate since, String by, List<Arm> arms) {}

    /**
     * One side of a trial.
     *
     * @param version the number of its version; null where it is not known
     * @param customers null = not counted
     */
    record Arm(
            String code,
            @Nullable Integer version,
            int percent,
            @Nullable Long customers) {}
}
