package io.regua.bills;

import io.regua.bills.Issued.Done;
import io.regua.bills.Issued.Objection;
import io.regua.bills.Issued.Refused;
import io.regua.bills.rules.Bank;
import io.regua.bills.rules.Boleto;
import io.regua.bills.rules.DatedCharge;
import io.regua.bills.store.BillRows;
import io.regua.bills.store.Instructions;
import io.regua.bills.store.Receivers;
import io.regua.calendar.BusinessCalendar;
import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Frozen;
import io.regua.receivables.NewQuote;
import io.regua.receivables.Quote;
import io.regua.receivables.Quotes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues one bill: freezes what it states, numbers it, lays out its codes and asks the bank to register it. */
@Component
class Issuing {

    private static final int MOST_DEBTS = 100;
    private static final int LONGEST_VALIDITY = 365;
    private static final Money MOST = Money.of("99999999.99");

    private final BillRows rows;
    private final Instructions instructions;
    private final Receivers receivers;
    private final Quotes quotes;
    private final Calendars calendars;
    private final PixCodes pixCodes;
    private final BusinessDates dates;

    Issuing(
            BillRows rows,
            Instructions instructions,
            Receivers receivers,
            Quotes quotes,
            Calendars calendars,
            PixCodes pixCodes,
            BusinessDates dates) {
        this.rows = rows;
        this.instructions = instructions;
        this.receivers = receivers;
        this.quotes = quotes;
        this.calendars = calendars;
        this.pixCodes = pixCodes;
        this.dates = dates;
    }

    /**
     * What the customer is to pay with.
     *
     * @param account null for Pix alone
     */
    private record Way(
            BillKind kind,
            @Nullable CollectionAccount account,
            @Nullable String pixOnly) {}

    Issued issue(NewBill wanted, Actor actor) {
        rows.lock(wanted.customerId());
        var receiver = receivers.byId(wanted.creditorId());
        var way = way(wanted, receiver);
        var objections = objections(wanted, receiver, way);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        return same(wanted, receiver, way)
                .<Issued>map(bill -> new Done(bill, true, way.pixOnly()))
                .orElseGet(() -> frozen(wanted, receiver, way, actor));
    }

    private Way way(NewBill wanted, Receiver receiver) {
        if (wanted.kind() == BillKind.PIX) {
            return new Way(BillKind.PIX, null, null);
        }
        var account = receivers.accountOf(receiver.id());
        if (account.isEmpty()) {
            return new Way(BillKind.PIX, null, "no_account");
        }
        return receivers.payer(wanted.customerId()).isEmpty()
                ? new Way(BillKind.PIX, null, "no_tax_id")
                : new Way(BillKind.BOLETO, account.get(), null);
    }

    private List<Objection> objections(NewBill wanted, Receiver receiver, Way way) {
        var objections = new ArrayList<Objection>();
        if (wanted.receivables().size() > MOST_DEBTS) {
            objections.add(new Objection("too_many_debts", Map.of("most", String.valueOf(MOST_DEBTS))));
        }
        if (wanted.validUntil().isAfter(dates.today().plusDays(LONGEST_VALIDITY))) {
            objections.add(new Objection("valid_too_long", Map.of("days", String.valueOf(LONGEST_VALIDITY))));
        }
        if (way.kind() == BillKind.PIX && receiver.pixKey() == null) {
            objections.add(new Objection("no_pix_key", Map.of("creditor", receiver.brand())));
        }
        if (way.account() != null) {
            objectionTo(way.account()).ifPresent(objections::add);
        }
        return objections;
    }

    /** A bank or an account whose bills cannot be laid out is told plainly; nothing is guessed. */
    private static Optional<Objection> objectionTo(CollectionAccount account) {
        var bank = Bank.of(account.account().bank());
        return bank.isEmpty()
                ? Optional.of(new Objection(
                        "bank_unknown", Map.of("bank", account.account().bank())))
                : bank.get()
                        .objectionTo(account.account())
                        .map(field -> new Objection(
                                "account_incomplete", Map.of("bank", bank.get().title(), "field", field)));
    }

    /** One live bill per debts and amount: as long as it is valid, a second reminder carries the same one. */
    private Optional<Bill> same(NewBill wanted, Receiver receiver, Way way) {
        var discount = discount(wanted.discounts());
        return rows.live(wanted.customerId(), wanted.creditorId(), wanted.receivables()).stream()
                .filter(bill -> !bill.validUntil().isBefore(dates.today()))
                .filter(bill -> bill.discount().equals(discount))
                .filter(bill -> bill.kind() == way.kind() || bill.total().compareTo(receiver.minBoleto()) < 0)
                .findFirst();
    }

    private static Money discount(List<NewQuote.Discount> discounts) {
        return Money.sum(discounts.stream().map(NewQuote.Discount::amount).toList());
    }

    private Issued frozen(NewBill wanted, Receiver receiver, Way way, Actor actor) {
        var quote = new NewQuote(
                wanted.customerId(),
                wanted.creditorId(),
                wanted.receivables(),
                wanted.validUntil(),
                wanted.discounts(),
                "bill");
        return switch (quotes.freeze(quote, actor)) {
            case Frozen.Refused refused -> Issued.refused(refused);
            case Frozen.Done done -> issued(wanted, done.quote(), receiver, way, actor);
        };
    }

    private Issued issued(NewBill wanted, Quote quote, Receiver receiver, Way wantedWay, Actor actor) {
        var way = quote.total().compareTo(receiver.minBoleto()) < 0 && wantedWay.kind() == BillKind.BOLETO
                ? new Way(BillKind.PIX, null, "below_minimum")
                : wantedWay;
        var number = way.account() == null ? Optional.<Long>empty() : number(way.account());
        var objections = objections(quote, receiver, way, number);
        if (!objections.isEmpty()) {
            rows.withdraw(quote, dates.today());
            return new Refused(objections);
        }
        replaceOthers(wanted, actor);
        var id = rows.write(row(wanted, quote, receiver, way, number.orElse(null)), actor.name());
        rows.move(id, BillState.DRAFT, BillState.REGISTRATION_REQUESTED);
        if (way.kind() == BillKind.PIX) {
            rows.move(id, BillState.REGISTRATION_REQUESTED, BillState.REGISTERED);
        } else {
            instructions.want(id, "entry", actor.name());
        }
        return new Done(rows.byId(id).orElseThrow(), false, way.pixOnly());
    }

    private Optional<Long> number(CollectionAccount account) {
        return rows.nextNumber(account, bank(account).highestNumber());
    }

    /** What the amount speaks against, once it is known. */
    private static List<Objection> objections(Quote quote, Receiver receiver, Way way, Optional<Long> number) {
        var objections = new ArrayList<Objection>();
        if (way.kind() == BillKind.PIX && receiver.pixKey() == null) {
            objections.add(new Objection("no_pix_key", Map.of("creditor", receiver.brand())));
        }
        if (quote.total().compareTo(MOST) > 0) {
            objections.add(new Objection("amount_too_high", Map.of("most", MOST.toString())));
        }
        if (way.account() != null && number.isEmpty()) {
            objections.add(usedUp(way.account()));
        }
        return objections;
    }

    private static Objection usedUp(CollectionAccount account) {
        var bank = bank(account);
        var last = Objects.requireNonNullElse(account.lastNumber(), Long.MAX_VALUE);
        return new Objection(
                "our_numbers_used_up",
                Map.of("bank", bank.title(), "last", String.valueOf(Math.min(last, bank.highestNumber()))));
    }

    /** Two bills over the same debts would invite paying twice. */
    private void replaceOthers(NewBill wanted, Actor actor) {
        var others = rows.live(wanted.customerId(), wanted.creditorId(), wanted.receivables());
        others.forEach(bill -> rows.wish(bill.id(), "replaced"));
        if (!others.isEmpty()) {
            instructions.letGo(actor.name());
        }
    }

    private BillRows.Row row(NewBill wanted, Quote quote, Receiver receiver, Way way, @Nullable Long number) {
        var account = way.account();
        var calendar = calendars.byId(receiver.calendarId());
        var payableUntil =
                DatedCharge.payableUntil(quote.validUntil(), account == null ? 0 : account.daysPayable(), calendar);
        var txid = pixCodes.txid();
        return new BillRows.Row(
                wanted.customerId(),
                wanted.creditorId(),
                quote.id(),
                way.kind(),
                wanted.receivables(),
                quote.total(),
                discount(wanted.discounts()),
                dates.today(),
                quote.validUntil(),
                payableUntil,
                account == null ? null : account.id(),
                number,
                account == null || number == null ? null : bank(account).ourNumber(account.account(), number),
                account == null || number == null ? null : barcode(account, number, quote),
                txid,
                pixCodes.code(receiver, quote, txid, payableUntil(quote, calendar)));
    }

    private static LocalDate payableUntil(Quote quote, BusinessCalendar calendar) {
        return calendar.nextBusinessDay(quote.validUntil());
    }

    private static Bank bank(CollectionAccount account) {
        return Bank.of(account.account().bank()).orElseThrow();
    }

    private static String barcode(CollectionAccount account, long number, Quote quote) {
        var field = bank(account).freeField(account.account(), number);
        return Boleto.of(account.account().bank(), quote.validUntil(), quote.total(), field)
                .barcode();
    }
}
