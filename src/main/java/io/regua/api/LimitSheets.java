package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.LimitCase;
import io.regua.negotiation.LimitTrial.Answered;
import io.regua.negotiation.LimitTrial.Row;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What limits say of a case, as a program reads it. */
final class LimitSheets {

    private LimitSheets() {}

    @Schema(name = "LimitTrial")
    record TrialSheet(
            @Schema(description = "The number of the version in force", example = "1")
            int policy,

            CaseSheet situation,

            @Schema(description = "The key of the row that decides; left out when none does: nothing can be agreed")
            @Nullable String deciding,

            @Schema(description = "The campaign that widens the deciding row today; left out when none does") @Nullable String campaign,

            @Schema(description = "In the order in which they win")
            List<RowSheet> rows) {

        static TrialSheet of(Answered answered, String creditor) {
            return new TrialSheet(
                    answered.number(),
                    CaseSheet.of(answered.of(), creditor),
                    answered.deciding().map(Row::key).orElse(null),
                    answered.campaign(),
                    answered.rows().stream().map(RowSheet::of).toList());
        }
    }

    @Schema(name = "LimitCase", description = "By what the row was chosen.")
    record CaseSheet(
            @Schema(example = "collection") String stage,
            @Schema(example = "individual") String customerKind,
            @Schema(example = "occasional") String profile,
            int daysLate,
            Money amount,
            int renegotiations,
            @Nullable String tier,
            @Schema(example = "lojas-aurora") String creditor,
            List<String> products) {

        static CaseSheet of(LimitCase tried, String creditor) {
            var tier = tried.tier();
            return new CaseSheet(
                    tried.stage().code(),
                    tried.kind().code(),
                    tried.profile().code(),
                    tried.daysLate(),
                    tried.amount(),
                    tried.renegotiations(),
                    tier == null ? null : tier.code(),
                    creditor,
                    tried.products().stream().sorted().toList());
        }
    }

    @Schema(name = "LimitRow")
    record RowSheet(
            @Schema(example = "occasional_old") String key,
            int priority,
            boolean decides,

            @Schema(
                    description = "The criteria that do not hold; empty for the row that decides, or that one before it"
                            + " overrules",
                    allowableValues = {
                        "stage",
                        "customer_kind",
                        "profile",
                        "days_late",
                        "amount",
                        "renegotiations",
                        "tier",
                        "creditor",
                        "product"
                    })
            List<String> against,

            @Schema(description = "By level: opening, target, agent, supervisor, manager; with what a campaign adds")
            Map<String, AllowanceSheet> levels) {

        static RowSheet of(Row row) {
            var levels = new LinkedHashMap<String, AllowanceSheet>();
            row.levels().forEach((level, allowed) -> levels.put(level, AllowanceSheet.of(allowed)));
            return new RowSheet(row.key(), row.priority(), row.decides(), row.against(), levels);
        }
    }

    @Schema(name = "Allowance", description = "How far a level may go; rates in per cent.")
    record AllowanceSheet(
            DiscountSheet atOnce,
            DiscountSheet spread,
            int installments,
            Money leastInstallment,

            @Schema(description = "Of what is to be paid") Percent leastEntry,

            @Schema(description = "Up to so many installments bear no interest")
            int interestFree,

            @Schema(description = "Of more installments, a month")
            Percent monthly,

            @Schema(description = "Days until the first payment")
            int firstWithin,

            @Schema(description = "Days that an offer stands")
            int validFor,

            @Schema(description = "Agreements before, at most")
            int renegotiations) {

        static AllowanceSheet of(Allowance allowed) {
            return new AllowanceSheet(
                    DiscountSheet.of(allowed.atOnce()),
                    DiscountSheet.of(allowed.spread()),
                    allowed.installments(),
                    allowed.leastInstallment(),
                    allowed.leastEntry(),
                    allowed.interestFree(),
                    allowed.monthly(),
                    allowed.firstWithin(),
                    allowed.validFor(),
                    allowed.renegotiations());
        }
    }

    @Schema(name = "Discounts", description = "In per cent of what is due of each component.")
    record DiscountSheet(Percent fine, Percent interest, Percent correction, Percent principal) {

        static DiscountSheet of(Discounts off) {
            return new DiscountSheet(off.fine(), off.interest(), off.correction(), off.principal());
        }
    }
}
