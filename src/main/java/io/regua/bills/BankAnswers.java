package io.regua.bills;

import static io.regua.bills.BillState.CANCELLATION_REQUESTED;
import static io.regua.bills.BillState.CANCELLED;
import static io.regua.bills.BillState.EXPIRED;
import static io.regua.bills.BillState.PAID;
import static io.regua.bills.BillState.REGISTERED;
import static io.regua.bills.BillState.REGISTRATION_REQUESTED;
import static io.regua.bills.BillState.REJECTED;

import io.regua.bills.rules.Bank;
import io.regua.bills.rules.BankEvent;
import io.regua.bills.rules.ReturnEntry;
import io.regua.bills.store.BillRows;
import io.regua.bills.store.Instructions;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a bank says of a bill, and what comes of it. What no edge of its life allows is recorded and changes nothing.
 */
@Component
class BankAnswers {

    /**
     * What came of one answer.
     *
     * @param bill null when we know none
     * @param outcome {@code moved}, {@code paid}, {@code ignored} or {@code kept}
     */
    record Result(
            @Nullable Bill bill,
            String outcome,
            String code,
            @Nullable Long paymentId) {}

    private static final int NARROW = 240;

    private final BillRows rows;
    private final Instructions instructions;
    private final Paying paying;
    private final Journal journal;
    private final BusinessDates dates;

    BankAnswers(BillRows rows, Instructions instructions, Paying paying, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.instructions = instructions;
        this.paying = paying;
        this.journal = journal;
        this.dates = dates;
    }

    /** @param nth among equal entries of its file, from 1: two payments of the same bill on one day are two */
    Result take(CollectionAccount account, ReturnEntry entry, int nth, Actor actor) {
        var bill = Bank.of(account.account().bank())
                .flatMap(bank -> bank.numberIn(entry.ourNumber()))
                .flatMap(number -> rows.byNumber(account.id(), number))
                .flatMap(rows::locked);
        if (entry.event().isSettlement() && entry.paid().isPositive()) {
            return settled(account, bill, entry, nth, actor);
        }
        if (entry.event() == BankEvent.OTHER && entry.paid().isPositive()) {
            return kept(account, bill, entry, nth, "event_unknown", actor);
        }
        return bill.map(known -> moved(account, known, entry, actor)).orElseGet(() -> ignored(null, "bill_unknown"));
    }

    private Result settled(CollectionAccount account, Optional<Bill> bill, ReturnEntry entry, int nth, Actor actor) {
        if (bill.isEmpty()) {
            return kept(account, bill, entry, nth, "bill_unknown", actor);
        }
        var taken = paying.take(bill.get(), came(account, entry, nth), actor);
        return new Result(bill.get(), taken.outcome(), taken.code(), taken.paymentId());
    }

    private Result kept(
            CollectionAccount account, Optional<Bill> bill, ReturnEntry entry, int nth, String code, Actor actor) {
        var facts = Map.of(
                "ourNumber",
                entry.ourNumber(),
                "event",
                entry.code(),
                "bank",
                account.account().bank());
        var taken = paying.keep(account.creditorId(), came(account, entry, nth), code, facts, actor);
        return new Result(bill.orElse(null), taken.outcome(), taken.code(), null);
    }

    private Paying.Came came(CollectionAccount account, ReturnEntry entry, int nth) {
        var known = entry.eventOn() == null ? entry.creditOn() : entry.eventOn();
        var paidOn = Objects.requireNonNullElseGet(known, dates::today);
        var reference = "boleto %d/%s %s %s %s #%d"
                .formatted(account.id(), entry.ourNumber(), entry.code(), paidOn, entry.paid(), nth);
        return new Paying.Came(entry.paid(), paidOn, reference, PaymentMethod.BOLETO, Source.BANK);
    }

    private Result moved(CollectionAccount account, Bill bill, ReturnEntry entry, Actor actor) {
        return switch (entry.event()) {
            case ENTRY_CONFIRMED -> registered(bill, actor);
            case REJECTED -> rejected(bill, entry, actor);
            case WRITTEN_OFF -> writtenOff(bill, actor);
            case SETTLED, SETTLED_AFTER_WRITE_OFF -> ignored(bill, "no_money");
            case REBATE_CONFIRMED -> confirmed(bill, "rebate", "bill_rebate_confirmed", actor);
            case DUE_CHANGED -> confirmed(bill, "due_change", "bill_due_confirmed", actor);
            case INSTRUCTION_REFUSED -> account.columns() == NARROW ? refused(bill, entry, actor) : unknown(bill);
            case OTHER -> unknown(bill);
        };
    }

    private Result registered(Bill bill, Actor actor) {
        if (!rows.move(bill.id(), REGISTRATION_REQUESTED, REGISTERED)) {
            return ignored(bill, "no_edge");
        }
        say(actor, bill, "bill_registered", Map.of());
        if ("paid".equals(bill.wish())) {
            rows.move(bill.id(), REGISTERED, PAID);
            instructions.want(bill.id(), "cancellation", actor.name());
        } else if (bill.wish() != null) {
            instructions.letGo(actor.name());
        }
        return new Result(bill, "moved", "registered", null);
    }

    private Result confirmed(Bill bill, String change, String code, Actor actor) {
        if (!instructions.answered(bill.id(), change, "confirmed")) {
            return ignored(bill, "no_edge");
        }
        say(actor, bill, code, Map.of());
        return new Result(bill, "moved", change + "_confirmed", null);
    }

    /**
     * The bank does not say which change it refuses: only where one is unanswered it is known. Without its rebate a
     * bill would ask more than is owed: it goes.
     */
    private Result refused(Bill bill, ReturnEntry entry, Actor actor) {
        var unanswered = instructions.unanswered(bill.id());
        if (unanswered.size() != 1) {
            return unknown(bill);
        }
        var change = unanswered.getFirst();
        instructions.answered(bill.id(), change, "refused");
        var rebate = change.equals("rebate");
        var code = rebate ? "bill_rebate_refused" : "bill_due_refused";
        say(actor, bill, code, Map.of("reasons", String.join(" ", entry.reasons())));
        if (rebate && rows.wish(bill.id(), "overtaken")) {
            instructions.letGo(actor.name());
        }
        return new Result(bill, "moved", change + "_refused", null);
    }

    private static Result unknown(Bill bill) {
        return ignored(bill, "event_unknown");
    }

    private Result rejected(Bill bill, ReturnEntry entry, Actor actor) {
        if (!rows.move(bill.id(), REGISTRATION_REQUESTED, REJECTED)) {
            return ignored(bill, "no_edge");
        }
        rows.reason(bill.id(), "rejected", entry.reasons());
        say(actor, bill, "bill_rejected", Map.of("reasons", String.join(" ", entry.reasons())));
        return new Result(bill, "moved", "rejected", null);
    }

    /** Closes the bill, never the debt. That the bank wrote it off proves that it had registered it. */
    private Result writtenOff(Bill bill, Actor actor) {
        rows.move(bill.id(), REGISTRATION_REQUESTED, REGISTERED);
        if (bill.payableUntil().isBefore(dates.today()) && rows.move(bill.id(), REGISTERED, EXPIRED)) {
            say(actor, bill, "bill_expired", Map.of());
            return new Result(bill, "moved", "expired", null);
        }
        if (rows.move(bill.id(), REGISTERED, CANCELLATION_REQUESTED)) {
            rows.reason(bill.id(), "bank", List.of());
        }
        if (!rows.move(bill.id(), CANCELLATION_REQUESTED, CANCELLED)) {
            return ignored(bill, "no_edge");
        }
        say(actor, bill, "bill_cancelled", Map.of());
        return new Result(bill, "moved", "cancelled", null);
    }

    private static Result ignored(@Nullable Bill bill, String code) {
        return new Result(bill, "ignored", code, null);
    }

    private void say(Actor actor, Bill bill, String code, Map<String, ?> facts) {
        journal.write(actor, "bill", bill.id(), bill.customerId(), bill.creditorId(), code, facts);
    }
}
