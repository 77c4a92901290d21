package io.regua.negotiation.web;

import io.regua.negotiation.Policy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Versions of the limits, and one of them whole.
 *
 * @param shown the one whose rows are shown; null = none decides today
 * @param decides whether it decides today
 * @param draft the one draft; null = there is none
 */
record LimitsPage(
        List<Policy> versions,
        @Nullable Policy shown,
        boolean decides,
        List<MatrixRow> rows,
        @Nullable Policy draft,
        LocalDate today,
        LimitSaid said,
        boolean mayDraw) {}
