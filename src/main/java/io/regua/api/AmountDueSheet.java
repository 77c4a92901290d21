package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Calculation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An amount due with its calculation. */
@Schema(name = "AmountDue")
record AmountDueSheet(
        @Schema(example = "51") long receivableId,
        LocalDate on,
        LocalDate dueDate,

        @Schema(description = "The due date, or the next business day when it is none (M03); days count from it")
        LocalDate adjustedDueDate,

        int daysLate,

        @Schema(description = "Sum of the components' amounts, less the discount for paying early (M04)")
        Money total,

        @Schema(description = "What is forgiven when the whole is paid on this day")
        Money earlyDiscount,

        List<Part> components) {

    /** How one component came about. */
    @Schema(name = "AmountDueComponent")
    record Part(
            @Schema(allowableValues = {"principal", "fine", "interest", "correction"})
            String component,

            @Schema(description = "What the rate is applied to")
            Money base,

            @Schema(description = "Per cent; interest a month of 30 days")
            Percent rate,

            @Schema(description = "Late days counted; 0 where days do not matter")
            int days,

            @Schema(description = "What fell due until the day, before payments")
            Money accrued,

            @Schema(description = "What payments settled of it until the day")
            Money paid,

            @Schema(
                    description =
                            "What was given up of it until the day: rebates, discounts, residuals, waivers (M07, M12)")
            Money adjusted,

            @Schema(description = "accrued less paid and adjusted; below zero only for a correction after deflation")
            Money amount,

            @Schema(description = "The rule that says so", example = "M02")
            String ruleId,

            @Schema(description = "The higher rate agreed, where rate is the cap of the law (L09)") @Nullable Percent agreedRate,

            @Schema(description = "Interest only: the principal open between payments, and for how many days (M10)")
            List<Calculation.Segment> segments,

            @Schema(description = "Interest only: late days that do not count because a hold stopped the charges")
            int stoppedDays,

            @Schema(description = "Correction only: by which price index, and by how many per cent (M05)") @Nullable Growth growth) {

        /** By how much prices rose. */
        @Schema(name = "PriceGrowth")
        record Growth(
                @Schema(example = "IPCA") String index,

                @Schema(description = "Rounded to four decimals; the amount is calculated exactly", example = "4.2276")
                String percent,

                @Schema(
                        description = "The first month that should count by now, but is not loaded",
                        example = "2026-10")
                @Nullable String missing) {

            static @Nullable Growth of(Calculation.@Nullable Growth growth) {
                return growth == null
                        ? null
                        : new Growth(
                                growth.index(),
                                growth.percent(),
                                growth.missing() == null
                                        ? null
                                        : growth.missing().toString());
            }
        }

        static Part of(Calculation calculation) {
            return new Part(
                    calculation.component().code(),
                    calculation.base(),
                    calculation.rate(),
                    calculation.days(),
                    calculation.accrued(),
                    calculation.paid(),
                    calculation.adjusted(),
                    calculation.result(),
                    calculation.rule(),
                    calculation.agreedRate(),
                    calculation.segments(),
                    calculation.stoppedDays(),
                    Growth.of(calculation.growth()));
        }
    }

    static AmountDueSheet of(long receivable, AmountDue due) {
        return new AmountDueSheet(
                receivable,
                due.on(),
                due.dueOn(),
                due.adjustedOn(),
                due.daysLate(),
                due.total(),
                due.earlyDiscount(),
                due.calculations().stream().map(Part::of).toList());
    }
}
