package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.NewOffer.Off;
import io.regua.negotiation.Offer;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.ScheduleKind;
import io.regua.negotiation.Terms;
import io.regua.negotiation.rules.Proposal;
import io.regua.receivables.Component;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which debts, and what terms for them, as they were ticked and typed. */
final class NegotiationForm {

    private static final int MOST_INSTALLMENTS = 999;
    private static final int LONGEST_MONTH = 31;
    private static final String ASKED = "asked";
    private static final String VALID_UNTIL = "validUntil";

    private static final List<String> FIELDS = List.of(
            "entry",
            "entryOn",
            "installments",
            "firstOn",
            "dueDay",
            "monthly",
            "schedule",
            "fine",
            "interest",
            "correction",
            "principal",
            ASKED,
            VALID_UNTIL);

    private final MultiValueMap<String, String> sent;
    private final LimitTyped typed;

    NegotiationForm(MultiValueMap<String, String> sent, UnaryOperator<String> words) {
        this.sent = sent;
        this.typed = new LimitTyped(sent, words);
    }

    public LimitTyped typed() {
        return typed;
    }

    /** What is wrong, by field. */
    public Map<String, String> wrong() {
        return typed.wrong();
    }

    /** Whether terms were typed, and not only debts ticked. */
    boolean hasTerms() {
        return sent.containsKey("installments");
    }

    List<Long> debts() {
        return typed.ids("debt").distinct().toList();
    }

    @Nullable Long creditor() {
        return typed.ids("creditor").findFirst().orElse(null);
    }

    /** The agreement that is to be renegotiated. */
    @Nullable Long renegotiates() {
        return typed.ids("renegotiates").findFirst().orElse(null);
    }

    /** The terms as they were typed, to be sent once more. */
    public Map<String, String> said() {
        var said = new LinkedHashMap<String, String>();
        FIELDS.stream()
                .filter(field -> !typed.text(field).isEmpty())
                .forEach(field -> said.put(field, typed.text(field)));
        return said;
    }

    /** By which the same press of a button is known again. */
    public String key() {
        var key = typed.text("key");
        return key.isEmpty() || key.length() > 60 ? UUID.randomUUID().toString() : key;
    }

    String reason() {
        return typed.text("reason");
    }

    boolean waits() {
        return typed.has("waits", "true");
    }

    /** The terms that were typed, for the debts that were opened; what is wrong with them stands in {@link #wrong}. */
    NewOffer wanted(long customer, Open open) {
        var today = open.on();
        var entry = Objects.requireNonNullElse(typed.amount("entry"), Money.ZERO);
        var first = typed.date("firstOn", today);
        var terms = new Terms(
                entry,
                entry.isPositive() ? typed.date("entryOn", today) : first,
                typed.requiredNumber("installments", 1, MOST_INSTALLMENTS),
                first,
                typed.text("dueDay").isEmpty()
                        ? first.getDayOfMonth()
                        : typed.requiredNumber("dueDay", 1, LONGEST_MONTH),
                typed.percent("monthly"),
                typed.oneOf("schedule", ScheduleKind.values(), ScheduleKind::code)
                        .orElse(ScheduleKind.EQUAL_PARTS));
        return new NewOffer(
                customer,
                open.situation().creditorId(),
                List.copyOf(open.debts().keySet()),
                terms,
                off(),
                typed.date(VALID_UNTIL, today),
                renegotiates(),
                key());
    }

    /** An amount to be paid decides over the percentages. */
    private Off off() {
        var asked = typed.amount(ASKED);
        return asked == null
                ? new Off.Part(new Discounts(
                        typed.percent("fine"),
                        typed.percent("interest"),
                        typed.percent("correction"),
                        typed.percent("principal")))
                : new Off.Down(asked);
    }

    /** The fields that say some terms. */
    static Map<String, String> fields(Proposal proposal, Discounts discounts) {
        var fields = fields(proposal);
        fields.put("fine", LimitTongue.figure(discounts.fine()));
        fields.put("interest", LimitTongue.figure(discounts.interest()));
        fields.put("correction", LimitTongue.figure(discounts.correction()));
        fields.put("principal", LimitTongue.figure(discounts.principal()));
        return fields;
    }

    /** The same with what is to be paid in place of percentages. */
    static Map<String, String> asking(Proposal proposal, Discounts discounts) {
        var fields = fields(proposal, discounts);
        fields.put(ASKED, LimitTongue.figure(proposal.reduction().asked()));
        return fields;
    }

    /** The fields that say what was offered. */
    static Map<String, String> fields(Offer offer) {
        var fields = fields(offer.terms(), offer.madeOn(), offer.validUntil());
        for (var component : Component.values()) {
            fields.put(component.code(), "0");
        }
        fields.put(ASKED, LimitTongue.figure(offer.asked()));
        return fields;
    }

    private static Map<String, String> fields(Proposal proposal) {
        return fields(proposal.terms(), proposal.on(), proposal.validUntil());
    }

    private static Map<String, String> fields(Terms terms, LocalDate on, LocalDate validUntil) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("entry", terms.hasEntry() ? LimitTongue.figure(terms.entry()) : "");
        fields.put("entryOn", day(terms.hasEntry() ? terms.entryOn() : on));
        fields.put("installments", String.valueOf(terms.installments()));
        fields.put("firstOn", day(terms.firstOn()));
        fields.put("dueDay", String.valueOf(terms.dueDay()));
        fields.put("monthly", LimitTongue.figure(terms.monthly()));
        fields.put("schedule", terms.kind().code());
        fields.put(VALID_UNTIL, day(validUntil));
        return fields;
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
