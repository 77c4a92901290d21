package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.ruler.Explanation.InForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one night did or will do about one debt, in words.
 *
 * @param steps what was decided, one line each; empty where nothing was, and {@code night} then says all
 * @param facts what held of the debt that night
 * @param after the next step with its day, or why there is none; empty when the night says it already
 */
record ExplanationPage(
        Dossier.Head head,
        Dossier.Debt debt,
        AskedDay asked,
        boolean coming,
        String night,
        List<String> steps,
        List<String> facts,
        String after,
        @Nullable InForce ruler) {}
