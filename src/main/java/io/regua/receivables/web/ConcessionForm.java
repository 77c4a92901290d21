package io.regua.receivables.web;

import io.regua.money.Money;
import io.regua.receivables.AdjustmentKind;
import io.regua.receivables.Component;
import io.regua.receivables.NewConcession;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed who gives up a part of a debt. */
record ConcessionForm(
        @Nullable String kind,
        @Nullable String component,
        @Nullable String amount,
        @Nullable String reason) {

    static final ConcessionForm EMPTY = new ConcessionForm("discount", "", "", "");

    /** What is wrong, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        if (TypedMoney.of(text(amount)).isEmpty()) {
            wrong.put("amount", "receivables.refund.amount.wrong");
        }
        if (text(reason).isEmpty()) {
            wrong.put("reason", "receivables.concession.reason.wrong");
        }
        return wrong;
    }

    /** Only when there is no objection. */
    NewConcession concession(long receivable, LocalDate today) {
        return new NewConcession(
                receivable, wanted(), of(), TypedMoney.of(text(amount)).orElse(Money.ZERO), today, text(reason));
    }

    private AdjustmentKind wanted() {
        return Stream.of(AdjustmentKind.REBATE, AdjustmentKind.WAIVER)
                .filter(each -> each.code().equals(text(kind)))
                .findFirst()
                .orElse(AdjustmentKind.DISCOUNT);
    }

    private @Nullable Component of() {
        return Stream.of(Component.values())
                .filter(each -> each.code().equals(text(component)))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
