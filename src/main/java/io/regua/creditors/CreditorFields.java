package io.regua.creditors;

import io.regua.money.Percent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A creditor field by field, as the history keeps it. */
final class CreditorFields {

    private static final Address NOWHERE = new Address("", "", "", "", "", "", "");

    private CreditorFields() {}

    static Map<String, String> of(Creditor creditor) {
        var fields = new LinkedHashMap<String, String>();
        who(creditor, fields);
        how(creditor, fields);
        var terms = creditor.lateTerms();
        fields.put("finePercent", text(terms.finePercent()));
        fields.put("interestPercent", text(terms.interestPercent()));
        fields.put("correctionIndex", Objects.requireNonNullElse(terms.correctionIndex(), ""));
        fields.put("pixKeyKind", creditor.pixKey().map(key -> key.kind().code()).orElse(""));
        fields.put("pixKey", creditor.pixKey().map(PixKey::value).orElse(""));
        fields.put("minBoleto", creditor.minBoleto().toString());
        fields.put(
                "logo",
                creditor.logo().map(logo -> String.valueOf(logo.fileId())).orElse(""));
        return fields;
    }

    private static void who(Creditor creditor, Map<String, String> fields) {
        fields.put("brand", creditor.brand());
        fields.put("legalName", creditor.legalName());
        fields.put("cnpj", creditor.cnpj().toString());
        var place = creditor.place().orElse(NOWHERE);
        fields.put("street", place.street());
        fields.put("number", place.number());
        fields.put("complement", place.complement());
        fields.put("district", place.district());
        fields.put("city", place.city());
        fields.put("state", place.state());
        fields.put("postalCode", place.postalCode());
    }

    private static void how(Creditor creditor, Map<String, String> fields) {
        var policies = creditor.policies();
        fields.put("calendarId", String.valueOf(policies.calendarId()));
        fields.put("timeZone", policies.timeZone());
        fields.put("graceDays", String.valueOf(policies.graceDays()));
        fields.put("financialInstitution", String.valueOf(policies.financialInstitution()));
        fields.put("residualWaiver", policies.residualWaiver().toString());
        fields.put("standingToleranceDays", String.valueOf(policies.standingToleranceDays()));
        fields.put("standingBlocksFrom", policies.standingBlocksFrom().code());
        fields.put("returnsFrom", policies.returnsFrom().code());
        fields.put("allocationOrder", creditor.allocationOrder().toString());
    }

    private static String text(@Nullable Percent percent) {
        return percent == null ? "" : percent.toString();
    }
}
