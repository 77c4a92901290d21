package io.regua.intake.rules;

import io.regua.customers.TaxId;
import io.regua.intake.Field;
import io.regua.intake.rules.ContractLine.More;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What else a line says of its contract: the paper, who sold it, the index, early payment, and who else answers. */
final class ContractReader {

    private static final Map<String, String> INSTRUMENTS = Map.ofEntries(
            Map.entry("carne", "carne"),
            Map.entry("duplicata", "duplicata"),
            Map.entry("promissory_note", "promissory_note"),
            Map.entry("nota_promissoria", "promissory_note"),
            Map.entry("cheque", "cheque"),
            Map.entry("card_invoice", "card_invoice"),
            Map.entry("fatura_de_cartao", "card_invoice"),
            Map.entry("service_bill", "service_bill"),
            Map.entry("conta_de_servico", "service_bill"));
    private static final Map<String, String> ANSWERING = Map.ofEntries(
            Map.entry("", "guarantor"),
            Map.entry("guarantor", "guarantor"),
            Map.entry("fiador", "guarantor"),
            Map.entry("endorser", "endorser"),
            Map.entry("avalista", "endorser"),
            Map.entry("co_debtor", "co_debtor"),
            Map.entry("devedor_solidario", "co_debtor"));
    private static final List<Field> CHEQUE =
            List.of(Field.CHEQUE_BANK, Field.CHEQUE_NUMBER, Field.CHEQUE_RETURN_REASON);
    private static final Pattern INDEX = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern RETURN_REASON = Pattern.compile("[0-9]{2}");

    private ContractReader() {}

    static More read(Cells cells) {
        var instrument = word(cells, Field.INSTRUMENT, INSTRUMENTS, Rule.INSTRUMENT_UNKNOWN);
        if (!"cheque".equals(instrument) && CHEQUE.stream().anyMatch(field -> !cells.isEmpty(field))) {
            cells.broken(Rule.CHEQUE_FIELDS_WITHOUT_CHEQUE.broken(Map.of()));
        }
        var discount = cells.percent(Field.EARLY_DISCOUNT_PERCENT);
        var days = cells.wholeNumber(Field.EARLY_DISCOUNT_DAYS);
        if (cells.isEmpty(Field.EARLY_DISCOUNT_PERCENT) != cells.isEmpty(Field.EARLY_DISCOUNT_DAYS)) {
            cells.broken(Rule.EARLY_DISCOUNT_INCOMPLETE.broken(Map.of()));
        }
        return new More(
                like(cells, Field.CORRECTION_INDEX, INDEX, Rule.CORRECTION_INDEX_UNREADABLE),
                discount,
                days,
                instrument,
                cells.optional(Field.CATEGORY),
                cells.optional(Field.SELLER),
                cells.optional(Field.BRANCH),
                like(cells, Field.CHEQUE_BANK, BANK, Rule.CHEQUE_BANK_UNREADABLE),
                cells.optional(Field.CHEQUE_NUMBER),
                like(cells, Field.CHEQUE_RETURN_REASON, RETURN_REASON, Rule.CHEQUE_RETURN_REASON_UNREADABLE));
    }

    private static @Nullable String word(Cells cells, Field field, Map<String, String> words, Rule unknown) {
        var text = cells.text(field);
        var word = words.get(Header.folded(text));
        if (word == null && !text.isEmpty()) {
            cells.broken(unknown.brokenBy(field, text));
        }
        return word;
    }

    private static @Nullable String like(Cells cells, Field field, Pattern pattern, Rule broken) {
        var text = cells.text(field).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            cells.broken(broken.brokenBy(field, text));
        }
        return text.isEmpty() ? null : text;
    }

    /** Nobody answers for himself; a guarantor is known by his tax id alone. */
    static @Nullable GuarantorLine guarantor(Cells cells, @Nullable CustomerLine debtor) {
        var text = cells.text(Field.GUARANTOR_TAX_ID);
        var kind = word(cells, Field.GUARANTOR_KIND, ANSWERING, Rule.GUARANTOR_KIND_UNKNOWN);
        if (text.isEmpty()) {
            if (!cells.isEmpty(Field.GUARANTOR_NAME)) {
                cells.broken(Rule.FIELD_MISSING.brokenBy(Field.GUARANTOR_TAX_ID));
            }
            return null;
        }
        var name = cells.required(Field.GUARANTOR_NAME);
        var taxId = TaxId.parse(text.toUpperCase(Locale.ROOT));
        if (taxId.isEmpty()) {
            cells.broken(Rule.TAX_ID_INVALID.brokenBy(Field.GUARANTOR_TAX_ID));
            return null;
        }
        if (debtor != null && taxId.get().equals(debtor.taxId())) {
            cells.broken(Rule.GUARANTOR_IS_THE_CUSTOMER.broken(Map.of()));
        }
        return kind == null ? null : new GuarantorLine(taxId.get(), name, kind);
    }
}
