package io.regua.intake.rules;

import io.regua.customers.MarkKind;
import io.regua.customers.TaxId;
import io.regua.intake.Field;
import io.regua.intake.rules.Known.CreditorTerms;
import io.regua.intake.rules.StateLine.BureauState;
import io.regua.intake.rules.StateLine.ContactState;
import io.regua.intake.rules.StateLine.HoldState;
import io.regua.intake.rules.StateLine.MarkState;
import io.regua.intake.rules.StateLine.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an older system knew: bureau records, agreements, holds, marks, consents, the last contact. */
final class StateReader {

    private static final Set<String> BUREAUS = Set.of("serasa", "spc", "scpc");
    private static final Set<String> HOLDS =
            Set.of("dispute", "promise", "agreement", "payment_claimed", "hardship", "legal", "manual");
    private static final Set<String> CHANNELS = Set.of("phone", "sms", "whatsapp", "email", "letter", "other");
    private static final Set<String> GIVEN = Set.of("given", "yes", "y", "sim", "s", "true", "1");
    private static final Set<String> REFUSED = Set.of("refused", "no", "n", "nao", "false", "0", "opt_out");
    private static final Map<Field, String> CONSENTS = new TreeMap<>(Map.of(
            Field.CONSENT_PHONE, "phone",
            Field.CONSENT_SMS, "sms",
            Field.CONSENT_WHATSAPP, "whatsapp",
            Field.CONSENT_EMAIL, "email",
            Field.CONSENT_LETTER, "letter"));

    private final LocalDate today;

    StateReader(LocalDate today) {
        this.today = today;
    }

    Part<StateLine> read(Cells cells, CreditorTerms creditor) {
        if (Arrays.stream(Field.values()).filter(Field::isState).allMatch(cells::isEmpty)) {
            return Part.nothing();
        }
        var state = new StateLine(
                creditor.id(),
                taxId(cells),
                cells.optional(Field.CUSTOMER_CODE),
                cells.optional(Field.CONTRACT_NUMBER),
                cells.wholeNumber(Field.INSTALLMENT),
                bureau(cells),
                cells.optional(Field.AGREEMENT_NUMBER),
                past(cells, Field.AGREEMENT_DATE),
                hold(cells),
                slice(cells),
                marks(cells),
                consents(cells),
                lastContact(cells));
        judge(state, cells);
        return cells.part(state);
    }

    private static void judge(StateLine state, Cells cells) {
        if (state.aboutDebt()) {
            cells.required(Field.CONTRACT_NUMBER);
            cells.required(Field.INSTALLMENT);
        }
        var aboutCustomer = !state.marks().isEmpty() || !state.consents().isEmpty() || state.lastContact() != null;
        if (aboutCustomer && state.code() == null && cells.isEmpty(Field.CUSTOMER_TAX_ID)) {
            cells.broken(Rule.CUSTOMER_UNIDENTIFIED.broken(Map.of()));
        }
    }

    private static @Nullable TaxId taxId(Cells cells) {
        var text = cells.optional(Field.CUSTOMER_TAX_ID);
        var read =
                text == null ? null : TaxId.parse(text.toUpperCase(Locale.ROOT)).orElse(null);
        if (text != null && read == null) {
            cells.broken(Rule.TAX_ID_INVALID.brokenBy(Field.CUSTOMER_TAX_ID));
        }
        return read;
    }

    private @Nullable BureauState bureau(Cells cells) {
        var bureau = oneOf(cells, Field.BUREAU, BUREAUS, Rule.BUREAU_UNKNOWN);
        var requested = past(cells, Field.BUREAU_REQUESTED_ON);
        var notified = past(cells, Field.BUREAU_NOTIFIED_ON);
        var listed = past(cells, Field.BUREAU_LISTED_ON);
        var dates = Stream.of(Field.BUREAU_REQUESTED_ON, Field.BUREAU_NOTIFIED_ON, Field.BUREAU_LISTED_ON)
                .filter(field -> !cells.isEmpty(field))
                .toList();
        if (cells.isEmpty(Field.BUREAU)) {
            if (!dates.isEmpty()) {
                cells.broken(Rule.FIELD_MISSING.brokenBy(Field.BUREAU));
            }
            return null;
        }
        if (dates.isEmpty()) {
            cells.broken(Rule.BUREAU_WITHOUT_DATE.broken(Map.of()));
        }
        if (before(notified, requested) || before(listed, notified) || before(listed, requested)) {
            cells.broken(Rule.BUREAU_DATES_OUT_OF_ORDER.broken(Map.of()));
        }
        return bureau == null ? null : new BureauState(bureau, requested, notified, listed);
    }

    private @Nullable HoldState hold(Cells cells) {
        var kind = oneOf(cells, Field.HOLD_KIND, HOLDS, Rule.HOLD_KIND_UNKNOWN);
        var from = past(cells, Field.HOLD_FROM);
        var until = cells.isEmpty(Field.HOLD_UNTIL) ? null : cells.requiredDate(Field.HOLD_UNTIL);
        if (cells.isEmpty(Field.HOLD_KIND)) {
            if (!cells.isEmpty(Field.HOLD_FROM) || !cells.isEmpty(Field.HOLD_UNTIL)) {
                cells.broken(Rule.FIELD_MISSING.brokenBy(Field.HOLD_KIND));
            }
            return null;
        }
        cells.required(Field.HOLD_FROM);
        if (before(until, from)) {
            cells.broken(Rule.HOLD_ENDS_BEFORE_IT_BEGINS.broken(Map.of()));
        }
        if (before(until, today)) {
            cells.note(Rule.HOLD_OVER.broken(Map.of("until", String.valueOf(until))));
            return null;
        }
        var reason = cells.optional(Field.HOLD_REASON);
        return kind == null || from == null
                ? null
                : new HoldState(kind, from, until, reason == null ? "from_older_system" : reason);
    }

    private @Nullable Slice slice(Cells cells) {
        if (cells.isEmpty(Field.AGREEMENT_INSTALLMENT)) {
            return null;
        }
        cells.required(Field.AGREEMENT_NUMBER);
        var no = cells.wholeNumber(Field.AGREEMENT_INSTALLMENT);
        var dueOn = cells.requiredDate(Field.AGREEMENT_DUE_DATE);
        var amount = cells.requiredAmount(Field.AGREEMENT_AMOUNT);
        var paidOn = past(cells, Field.AGREEMENT_PAID_ON);
        return no == null || dueOn == null || amount == null ? null : new Slice(no, dueOn, amount, paidOn);
    }

    /** Several marks stand beside one another, separated by a bar. */
    private List<MarkState> marks(Cells cells) {
        var from = past(cells, Field.MARK_FROM);
        var since = from == null ? today : from;
        var marks = new ArrayList<MarkState>();
        for (var word : cells.text(Field.MARK).split("\\|", -1)) {
            var kind = MarkKind.of(Header.folded(word));
            kind.ifPresent(known -> marks.add(new MarkState(known, since, null)));
            if (kind.isEmpty() && !word.isBlank()) {
                cells.broken(Rule.MARK_UNKNOWN.brokenBy(Field.MARK, word.strip()));
            }
        }
        var courtCase = cells.optional(Field.COURT_CASE);
        if (courtCase != null) {
            marks.removeIf(mark -> mark.kind() == MarkKind.IN_COURT);
            marks.add(new MarkState(MarkKind.IN_COURT, since, courtCase));
        }
        return List.copyOf(marks);
    }

    private static Map<String, String> consents(Cells cells) {
        var consents = new TreeMap<String, String>();
        CONSENTS.forEach((field, channel) -> {
            var text = cells.text(field);
            var word = Header.folded(text);
            if (GIVEN.contains(word)) {
                consents.put(channel, "given");
            } else if (REFUSED.contains(word)) {
                consents.put(channel, "refused");
            } else if (!word.isEmpty()) {
                cells.broken(Rule.FLAG_UNREADABLE.brokenBy(field, text));
            }
        });
        return consents;
    }

    private @Nullable ContactState lastContact(Cells cells) {
        var on = past(cells, Field.LAST_CONTACT_ON);
        var channel = oneOf(cells, Field.LAST_CONTACT_CHANNEL, CHANNELS, Rule.CHANNEL_UNKNOWN);
        if (cells.isEmpty(Field.LAST_CONTACT_ON) && channel != null) {
            cells.broken(Rule.FIELD_MISSING.brokenBy(Field.LAST_CONTACT_ON));
        }
        return on == null ? null : new ContactState(on, channel == null ? "other" : channel);
    }

    private static @Nullable String oneOf(Cells cells, Field field, Set<String> words, Rule unknown) {
        var text = cells.text(field);
        var word = Header.folded(text);
        if (!word.isEmpty() && !words.contains(word)) {
            cells.broken(unknown.brokenBy(field, text));
            return null;
        }
        return word.isEmpty() ? null : word;
    }

    private @Nullable LocalDate past(Cells cells, Field field) {
        var date = cells.isEmpty(field) ? null : cells.requiredDate(field);
        if (date != null && date.isAfter(today)) {
            cells.broken(Rule.STATE_IN_THE_FUTURE.broken(
                    Map.of("field", field.code(), "date", date.toString(), "today", today.toString())));
        }
        return date;
    }

    private static boolean before(@Nullable LocalDate date, @Nullable LocalDate other) {
        return date != null && other != null && date.isBefore(other);
    }
}
