package io.regua.api;

import io.regua.customers.Assessment;
import io.regua.receivables.Lateness;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is thought of a customer's credit, and how often he was late. */
@Schema(name = "Credit", description = "The tier of the five Cs, and how often the customer was late")
record CreditSheet(
        @Schema(
                description = "Null when nobody assessed the customer, or the assessment has expired",
                allowableValues = {"A", "B", "C", "D", "E"})
        @Nullable String tier,

        @Schema(description = "The day the assessment tells of") @Nullable LocalDate assessedOn,

        @Schema(description = "The last day it counts") @Nullable LocalDate validUntil,

        @Schema(description = "At each creditor that may be seen, most often late first")
        List<Profile> profiles) {

    /** How often the customer was late with one creditor. */
    @Schema(name = "DebtorProfile")
    record Profile(
            @Schema(description = "The creditor's code", example = "aurora")
            String creditor,

            @Schema(
                    description = "Whoever was never late is first time",
                    allowableValues = {"first_time", "occasional", "recurrent"})
            String profile,

            @Schema(description = "Debts that became late in these months, paid since or not", example = "3")
            int late,

            @Schema(description = "How far back it counts", example = "24")
            int months,

            @Schema(description = "Agreements that were not kept in these months, as far as they count", example = "1")
            int brokenAgreements,

            @Schema(description = "Promises that were not kept in these months, as far as they count", example = "0")
            int brokenPromises) {

        static Profile of(Lateness known) {
            return new Profile(
                    known.creditor(),
                    known.profile().code(),
                    known.late(),
                    known.months(),
                    known.agreements(),
                    known.promises());
        }
    }

    static CreditSheet of(Optional<Assessment> inForce, List<Lateness> profiles, LocalDate today) {
        var counted = inForce.filter(assessment -> assessment.countsOn(today));
        return new CreditSheet(
                counted.map(assessment -> assessment.tier().name()).orElse(null),
                inForce.map(Assessment::assessedOn).orElse(null),
                inForce.map(Assessment::validUntil).orElse(null),
                profiles.stream().map(Profile::of).toList());
    }
}
