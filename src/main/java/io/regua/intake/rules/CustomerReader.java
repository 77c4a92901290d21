package io.regua.intake.rules;

import io.regua.customers.CustomerKind;
import io.regua.customers.TaxId;
import io.regua.intake.Field;
import io.regua.intake.rules.Known.CreditorTerms;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who owes: by tax id, else by what the creditor calls him. */
final class CustomerReader {

    private static final Set<String> INDIVIDUAL = Set.of("individual", "pf", "f", "fisica", "pessoa_fisica");
    private static final Set<String> LEGAL_ENTITY = Set.of("legal_entity", "pj", "j", "juridica", "pessoa_juridica");

    private final LocalDate today;

    CustomerReader(LocalDate today) {
        this.today = today;
    }

    Part<CustomerLine> read(Cells cells, CreditorTerms creditor) {
        var code = cells.optional(Field.CUSTOMER_CODE);
        var taxId = taxId(cells);
        if (code == null && cells.isEmpty(Field.CUSTOMER_TAX_ID)) {
            cells.broken(Rule.CUSTOMER_UNIDENTIFIED.broken(Map.of()));
        }
        var name = cells.required(Field.CUSTOMER_NAME);
        var individual = individual(cells, taxId);
        return cells.part(new CustomerLine(
                creditor.id(),
                individual,
                taxId,
                code,
                name,
                birthDate(cells),
                Contacts.of(cells),
                cells.optional(Field.TRADE_NAME),
                cells.optional(Field.CONTACT_PERSON)));
    }

    private static @Nullable TaxId taxId(Cells cells) {
        var text = cells.optional(Field.CUSTOMER_TAX_ID);
        if (text == null) {
            return null;
        }
        var read = TaxId.parse(text.toUpperCase(Locale.ROOT));
        if (read.isEmpty()) {
            cells.broken(Rule.TAX_ID_INVALID.brokenBy(Field.CUSTOMER_TAX_ID));
        }
        return read.orElse(null);
    }

    /** Nobody said and nothing tells: the person whom the law protects more. */
    private static boolean individual(Cells cells, @Nullable TaxId taxId) {
        var said = said(cells);
        if (taxId == null) {
            return said.orElse(true);
        }
        var told = taxId.kind() == CustomerKind.INDIVIDUAL;
        if (said.isPresent() && said.get() != told) {
            cells.broken(Rule.CUSTOMER_KIND_CONTRADICTS_TAX_ID.brokenBy(
                    Field.CUSTOMER_KIND, cells.text(Field.CUSTOMER_KIND)));
        }
        return told;
    }

    private static Optional<Boolean> said(Cells cells) {
        var text = cells.text(Field.CUSTOMER_KIND);
        var word = Header.folded(text).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        if (!INDIVIDUAL.contains(word) && !LEGAL_ENTITY.contains(word)) {
            cells.broken(Rule.CUSTOMER_KIND_UNKNOWN.brokenBy(Field.CUSTOMER_KIND, text));
        }
        return Optional.of(INDIVIDUAL.contains(word));
    }

    private @Nullable LocalDate birthDate(Cells cells) {
        var text = cells.text(Field.BIRTH_DATE);
        if (text.isEmpty()) {
            return null;
        }
        var date = DateText.read(text).date();
        if (date == null || date.isAfter(today) || date.getYear() < 1880) {
            cells.note(Rule.BIRTH_DATE_LEFT_OUT.brokenBy(Field.BIRTH_DATE, text));
            return null;
        }
        return date;
    }
}
