package io.regua.desk;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a customer's debts: one statement each.
 *
 * @param accounts one for each creditor that may be seen
 * @param contracts those with something open
 * @param tasks what steps of the ruler left for somebody to do, oldest first
 * @param promised what the customer said he will pay
 */
public record Panels(
        List<Account> accounts,
        List<MarkedAs> marks,
        List<LiveBill> bills,
        List<Sale> contracts,
        List<Task> tasks,
        Promised promised) {

    /**
     * How the customer stands with one creditor; {@code due} is with charges, {@code credit} is the customer's.
     *
     * @param profile the debtor profile: {@code first_time}, {@code occasional} or {@code recurrent}
     * @param late how many debts became late in so many {@code months}
     * @param agreements that were not kept in these months, as far as they count in the profile
     * @param promises the same of promises
     */
    public record Account(
            long creditorId,
            String creditor,
            int installments,
            Money principal,
            Money due,
            int daysLate,
            Money credit,
            String profile,
            int late,
            int months,
            int agreements,
            int promises) {

        /** Late, or with a word that was broken. */
        public boolean hasHistory() {
            return late > 0 || agreements > 0 || promises > 0;
        }
    }

    /** Where the customer was late most often; null when he never was, nor broke his word. */
    public @Nullable Account mostOftenLate() {
        return accounts.stream()
                .filter(Account::hasHistory)
                .max(Comparator.comparingInt(Account::late)
                        .thenComparingInt(Account::agreements)
                        .thenComparingInt(Account::promises))
                .orElse(null);
    }

    /** A mark in force and what it does. */
    public record MarkedAs(
            long id,
            String kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate reviewOn,
            boolean chargesRun,
            boolean stopsRuler,
            boolean stopsCalls,
            boolean stopsRegistry) {

        /** What it stops, as the ends of message keys; empty when it only changes words and order. */
        public List<String> stops() {
            var stops = new ArrayList<String>();
            if (stopsRuler) {
                stops.add("ruler");
            }
            if (stopsCalls) {
                stops.add("calls");
            }
            if (stopsRegistry) {
                stops.add("registry");
            }
            if (!chargesRun) {
                stops.add("charges");
            }
            return stops;
        }
    }

    /** A bill that can still be paid, or that the bank has not answered yet. */
    public record LiveBill(
            long id,
            String kind,
            String state,
            Money total,
            LocalDate validUntil,
            @Nullable String ourNumber,
            String creditor,
            int debts) {}

    /** What a step of the ruler left for somebody to do about one debt. */
    public record Task(
            long receivableId,
            LocalDate since,
            String kind,
            String stepKey,
            int cycle,
            String contractNumber,
            @Nullable String product,
            int installment) {}

    /**
     * A customer's word.
     *
     * @param open how many of his promises are open
     * @param amount of these together
     * @param paid what came of these so far
     * @param nextDueOn the first date of these; null while none is open
     * @param score from 0 to 100; null while none was judged
     */
    public record Promised(
            int open,
            Money amount,
            Money paid,
            @Nullable LocalDate nextDueOn,
            int kept,
            int partlyKept,
            int broken,
            @Nullable Integer score) {}

    /** A contract with something open. */
    public record Sale(
            long contractId,
            String number,
            @Nullable String product,
            @Nullable String instrument,
            String creditor,
            int installments,
            int open,
            Money principal,
            LocalDate oldestDue) {}
}
