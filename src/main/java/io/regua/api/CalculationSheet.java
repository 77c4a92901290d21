package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How an amount due came about. */
@Schema(name = "Calculation")
record CalculationSheet(
        @Schema(example = "51") long receivableId,
        LocalDate on,

        @Schema(description = "Sum of the results (M04)") Money total,

        List<Line> lines) {

    /** One component; a discount is below zero. */
    @Schema(name = "CalculationLine")
    record Line(
            @Schema(allowableValues = {"principal", "fine", "interest", "correction", "discount"})
            String component,

            @Schema(description = "What the rate is applied to")
            Money base,

            @Schema(description = "Per cent; interest a month of 30 days")
            Percent rate,

            @Schema(description = "Late days counted; 0 where days do not matter")
            int days,

            @Schema(description = "What is left of it, payments taken off")
            Money result,

            @Schema(description = "The rule that says so", example = "M02")
            String rule) {

        static Line of(Calculation part) {
            return new Line(part.component().code(), part.base(), part.rate(), part.days(), part.result(), part.rule());
        }

        static Line discount(AmountDue due) {
            return new Line(
                    "discount",
                    due.earlyDiscount(),
                    Percent.of("100"),
                    0,
                    due.earlyDiscount().negate(),
                    "M04");
        }
    }

    static CalculationSheet of(long receivable, AmountDue due) {
        var lines = new ArrayList<>(due.calculations().stream().map(Line::of).toList());
        if (due.earlyDiscount().isPositive()) {
            lines.add(Line.discount(due));
        }
        return new CalculationSheet(receivable, due.on(), due.total(), List.copyOf(lines));
    }
}
