package io.regua.bills;

import io.regua.bills.Issued.Done;
import io.regua.bills.Issued.Objection;
import io.regua.bills.Issued.Refused;
import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.DatedCharge;
import io.regua.bills.store.BillRows;
import io.regua.bills.store.Instructions;
import io.regua.bills.store.Receivers;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Frozen;
import io.regua.receivables.NewQuote;
import io.regua.receivables.Quote;
import io.regua.receivables.Quotes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** States a live bill anew, its debts frozen again: the same amount until a later day, or less until the same day. */
@Component
class Restating {

    private static final int LONGEST_VALIDITY = 365;

    private final BillRows rows;
    private final Instructions instructions;
    private final Receivers receivers;
    private final Quotes quotes;
    private final PixCodes pixCodes;
    private final Calendars calendars;
    private final BusinessDates dates;

    Restating(
            BillRows rows,
            Instructions instructions,
            Receivers receivers,
            Quotes quotes,
            PixCodes pixCodes,
            Calendars calendars,
            BusinessDates dates) {
        this.rows = rows;
        this.instructions = instructions;
        this.receivers = receivers;
        this.quotes = quotes;
        this.pixCodes = pixCodes;
        this.calendars = calendars;
        this.dates = dates;
    }

    /** More time for the same amount; the bank is told of the new due date. */
    Issued extend(Bill bill, LocalDate until, Actor actor) {
        var objections = objectionsTo(bill, until);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        return switch (quotes.freeze(again(bill, until), actor)) {
            case Frozen.Refused refused -> Issued.refused(refused);
            case Frozen.Done done -> extended(bill, done.quote(), actor);
        };
    }

    private static List<Objection> objectionsTo(Bill bill, LocalDate until) {
        var objections = new ArrayList<Objection>();
        if (!bill.isLive()) {
            objections.add(new Objection("not_live", Map.of()));
        }
        if (!until.isAfter(bill.validUntil())) {
            objections.add(new Objection(
                    "valid_not_later", Map.of("validUntil", bill.validUntil().toString())));
        }
        if (ChronoUnit.DAYS.between(bill.issuedOn(), until) > LONGEST_VALIDITY) {
            objections.add(new Objection("valid_too_long", Map.of("days", String.valueOf(LONGEST_VALIDITY))));
        }
        return objections;
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
            return refused("amount_changed", quote);
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
        return instead(bill);
    }

    /** The same bill with another due date in its bar code; the amount there stays, also after a rebate. */
    private static String dated(String barcode, Quote quote) {
        var boleto = new Boleto(barcode);
        return Boleto.of(boleto.bank(), quote.validUntil(), boleto.amount(), boleto.freeField())
                .barcode();
    }

    /**
     * What its debts are worth now, until the same day: the same paper and number, and the bank told of the rebate.
     *
     * @param total what that is, as somebody has seen it; null when nobody has
     */
    Issued lower(Bill bill, @Nullable Money total, Actor actor) {
        var objections = objectionsToLess(bill);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        return switch (quotes.freeze(again(bill, bill.validUntil()), actor)) {
            case Frozen.Refused refused -> Issued.refused(refused);
            case Frozen.Done done -> lowered(bill, done.quote(), total, actor);
        };
    }

    private List<Objection> objectionsToLess(Bill bill) {
        var objections = new ArrayList<Objection>();
        if (!bill.isLive()) {
            objections.add(new Objection("not_live", Map.of()));
        }
        if (bill.kind() == BillKind.PIX) {
            objections.add(new Objection("no_boleto", Map.of()));
        } else if (bill.isLive() && bill.state() != BillState.REGISTERED) {
            objections.add(new Objection("not_registered", Map.of()));
        }
        if (bill.rebate().isPositive()) {
            objections.add(new Objection(
                    "rebated_before", Map.of("rebate", bill.rebate().toString())));
        }
        if (bill.validUntil().isBefore(dates.today())) {
            objections.add(new Objection(
                    "valid_in_past", Map.of("validUntil", bill.validUntil().toString())));
        }
        return objections;
    }

    private Issued lowered(Bill bill, Quote quote, @Nullable Money total, Actor actor) {
        var rebate = bill.total().minus(quote.total());
        if (!rebate.isPositive()) {
            return refused("not_less", quote);
        }
        if (total != null && !total.equals(quote.total())) {
            return refused("total_changed", quote);
        }
        var receiver = receivers.byId(bill.creditorId());
        var payableUntil = calendars.byId(receiver.calendarId()).nextBusinessDay(quote.validUntil());
        rows.lower(bill.id(), quote, rebate, pixCodes.code(receiver, quote, bill.txid(), payableUntil));
        instructions.wantRebate(bill.id(), rebate, actor.name());
        return instead(bill);
    }

    /** What the bill stated before is asked no more. */
    private Done instead(Bill bill) {
        rows.withdraw(quotes.byId(bill.quoteId()), dates.today());
        return new Done(rows.byId(bill.id()).orElseThrow(), false, null);
    }

    private Refused refused(String code, Quote quote) {
        rows.withdraw(quote, dates.today());
        return new Refused(
                List.of(new Objection(code, Map.of("total", quote.total().toString()))));
    }
}
