package io.regua.desk.web;

import io.regua.files.Proof;
import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldScope;
import io.regua.receivables.HoldScope.OneReceivable;
import io.regua.receivables.HoldScope.WholeContract;
import io.regua.receivables.HoldScope.WholeCustomer;
import io.regua.receivables.NewHold;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A hold as it was typed; what is not said is as the policy says. */
record HoldForm(
        @Nullable String kind,
        @Nullable String scope,
        @Nullable String fromOn,
        @Nullable String untilOn,
        @Nullable String reason,
        @Nullable Boolean stopCharges,
        @Nullable MultipartFile proof) {

    static final HoldForm EMPTY = new HoldForm("dispute", "receivable", "", "", "", false, null);

    /** What reaches a debt from here. */
    static final List<String> SCOPES = List.of("receivable", "contract", "customer");

    /** Only with days that can be read. */
    NewHold hold(Receivable debt, List<Objection> wrong, @Nullable Proof shown) {
        return new NewHold(
                reach(debt),
                kindOfHold(),
                day(fromOn, wrong),
                day(untilOn, wrong),
                text(reason),
                Boolean.TRUE.equals(stopCharges) ? Boolean.FALSE : null,
                shown);
    }

    private HoldScope reach(Receivable debt) {
        return switch (Objects.requireNonNullElse(scope, "")) {
            case "contract" -> new WholeContract(debt.contractId());
            case "customer" -> new WholeCustomer(debt.customerId(), debt.creditorId());
            default -> new OneReceivable(debt.id());
        };
    }

    HoldKind kindOfHold() {
        try {
            return HoldKind.of(text(kind));
        } catch (IllegalArgumentException e) {
            return HoldKind.DISPUTE;
        }
    }

    boolean sameAs(String otherKind, String otherReason) {
        return kindOfHold().code().equals(otherKind) && text(reason).equals(otherReason);
    }

    private static @Nullable LocalDate day(@Nullable String typed, List<Objection> wrong) {
        try {
            return text(typed).isEmpty() ? null : LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            wrong.add(Objection.of("no_date"));
            return null;
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
