package io.regua.receivables.web;

import io.regua.receivables.ContractDetails;
import io.regua.receivables.ContractDetails.Agreed;
import io.regua.receivables.ContractDetails.Cheque;
import io.regua.receivables.Instrument;
import io.regua.receivables.Objection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A contract as it was typed; empty for nothing. */
record ContractForm(
        @Nullable Integer version,
        @Nullable String instrument,
        @Nullable String product,
        @Nullable String category,
        @Nullable String seller,
        @Nullable String branch,
        @Nullable String soldOn,
        @Nullable String signedOn,
        @Nullable String total,
        @Nullable String chequeBank,
        @Nullable String chequeNumber,
        @Nullable String chequeReturnReason,
        @Nullable String fine,
        @Nullable String interest,
        @Nullable String correctionIndex,
        @Nullable String earlyDiscount,
        @Nullable String earlyDays) {

    /** What stands, to be typed over. */
    static ContractForm of(ContractDetails stands, int version) {
        var fields = stands.fields();
        return new ContractForm(
                version,
                fields.get("instrument"),
                fields.get("product"),
                fields.get("category"),
                fields.get("seller"),
                fields.get("branch"),
                fields.get("soldOn"),
                fields.get("signedOn"),
                comma(fields, "total"),
                fields.get("chequeBank"),
                fields.get("chequeNumber"),
                fields.get("chequeReturnReason"),
                comma(fields, "fine"),
                comma(fields, "interest"),
                fields.get("correctionIndex"),
                comma(fields, "earlyDiscount"),
                fields.get("earlyDays"));
    }

    private static String comma(Map<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "").replace('.', ',');
    }

    /** The same with another version: what was typed is kept, and may be saved over what somebody else saved. */
    ContractForm on(int newer) {
        return new ContractForm(
                newer,
                instrument,
                product,
                category,
                seller,
                branch,
                soldOn,
                signedOn,
                total,
                chequeBank,
                chequeNumber,
                chequeReturnReason,
                fine,
                interest,
                correctionIndex,
                earlyDiscount,
                earlyDays);
    }

    /** What it says; what cannot be read is told with its field. */
    ContractDetails read(List<Objection> wrong) {
        return new ContractDetails(
                Instrument.of(Objects.requireNonNullElse(instrument, "")).orElse(null),
                Typed.text(product),
                Typed.text(category),
                Typed.text(seller),
                Typed.text(branch),
                Typed.day(soldOn, "soldOn", wrong),
                Typed.day(signedOn, "signedOn", wrong),
                Typed.money(total, "total", wrong),
                new Cheque(Typed.text(chequeBank), Typed.text(chequeNumber), Typed.text(chequeReturnReason)),
                new Agreed(
                        Typed.percent(fine, "fine", wrong),
                        Typed.percent(interest, "interest", wrong),
                        Typed.text(correctionIndex),
                        Typed.percent(earlyDiscount, "earlyDiscount", wrong),
                        Typed.number(earlyDays, "earlyDays", wrong)));
    }
}
