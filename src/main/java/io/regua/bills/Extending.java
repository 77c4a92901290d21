package io.regua.bills;

import io.regua.bills.Issued.Done;
import io.regua.bills.Issued.Objection;
import io.regua.bills.Issued.Refused;
import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.DatedCharge;
import io.regua.bills.store.BillRows;
import io.regua.bills.store.Instructions;
import io.regua.bills.store.Receivers;
import io.regua.calendar.Calendars;
import io.regua.journal.Actor;
import io.regua.receivables.Frozen;
import io.regua.receivables.NewQuote;
import io.regua.receivables.Quote;
import io.regua.receivables.Quotes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives a bill more time: the same amount, frozen anew until a later day, and the bank told of the new due date. */
@Component
class Extending {

    private static final int LONGEST_VALIDITY = 365;

    private final BillRows rows;
    private final Instructions instructions;
    private final Receivers receivers;
    private final Quotes quotes;
    private final Calendars calendars;

    Extending(BillRows rows, Instructions instructions, Receivers receivers, Quotes quotes, Calendars calendars) {
        this.rows = rows;
        this.instructions = instructions;
        this.receivers = receivers;
        this.quotes = quotes;
        this.calendars = calendars;
    }

    Issued extend(Bill bill, LocalDate until, Actor actor) {
        if (!bill.isLive()) {
            return refused("not_live", Map.of());
        }
        if (!until.isAfter(bill.validUntil())) {
            return refused(
                    "valid_not_later", Map.of("validUntil", bill.validUntil().toString()));
        }
        if (ChronoUnit.DAYS.between(bill.issuedOn(), until) > LONGEST_VALIDITY) {
            return refused("valid_too_long", Map.of("days", String.valueOf(LONGEST_VALIDITY)));
        }
        return switch (quotes.freeze(again(bill, until), actor)) {
            case Frozen.Refused refused ->
                new Refused(refused.objections().stream()
                        .map(each -> new Objection(each.code(), each.facts()))
                        .toList());
            case Frozen.Done done -> extended(bill, done.quote(), actor);
        };
    }

    private NewQuote again(Bill bill, LocalDate until) {
        var discounts = quotes.byId(bill.quoteId()).lines().stream()
                .filter(line -> line.discount().isPositive())
                .map(line -> new NewQuote.Discount(line.receivableId(), line.component(), line.discount()))
                .toList();
        return new NewQuote(bill.customerId(), bill.creditorId(), bill.debts(), until, discounts, "bill");
    }

    /** A debt that has grown meanwhile needs a bill of its own amount: this one states another. */
    private Issued extended(Bill bill, Quote quote, Actor actor) {
        if (!quote.total().equals(bill.total())) {
            return refused("amount_changed", Map.of("total", quote.total().toString()));
        }
        var calendar = calendars.byId(receivers.byId(bill.creditorId()).calendarId());
        var days = bill.bankAccountId() == null
                ? 0
                : receivers
                        .account(bill.bankAccountId())
                        .map(CollectionAccount::daysPayable)
                        .orElse(0);
        rows.extend(
                bill.id(),
                quote.id(),
                quote.validUntil(),
                DatedCharge.payableUntil(quote.validUntil(), days, calendar),
                bill.barcode() == null ? null : dated(bill.barcode(), quote));
        instructions.wantDue(bill.id(), quote.validUntil(), actor.name());
        return new Done(rows.byId(bill.id()).orElseThrow(), false, null);
    }

    /** The same bill with another due date in its bar code. */
    private static String dated(String barcode, Quote quote) {
        var boleto = new Boleto(barcode);
        return Boleto.of(boleto.bank(), quote.validUntil(), quote.total(), boleto.freeField())
                .barcode();
    }

    private static Refused refused(String code, Map<String, String> facts) {
        return new Refused(List.of(new Objection(code, facts)));
    }
}
