package io.regua.intake.rules;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The contract of a line. No terms said, no terms: M11. */
public record ContractLine(
        long creditorId,
        String number,
        @Nullable String product,
        @Nullable LocalDate soldOn,
        @Nullable Money total,
        @Nullable Percent fine,
        @Nullable Percent interest) {}
