package io.regua.negotiation.web;

import io.regua.bills.Owed;
import io.regua.money.Money;
import io.regua.negotiation.Heard;
import io.regua.negotiation.PromiseLine;
import io.regua.negotiation.PromiseScore;
import io.regua.negotiation.web.PromiseForm.Row;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer's promises, and what one more would be.
 *
 * @param covered debts for which an open promise is there already
 * @param draft what was ticked, part by part; null before it can be shown
 * @param wrong what is wrong, by field, in words; under the empty name what belongs to none
 */
record PromiseMakingPage(
        long customer,
        String name,
        List<PromiseLine> promises,
        PromiseScore score,
        List<Owed> owed,
        Set<Long> covered,
        PromiseForm form,
        @Nullable Draft draft,
        Map<String, String> wrong,
        boolean mayMake,
        int mostParts,
        LocalDate today) {

    /**
     * A promise that is not given yet.
     *
     * @param due what pays off the debts on the last date
     * @param rest what stays owed then; below zero when too much is promised
     * @param request by which it is known again when it is sent twice
     */
    record Draft(long creditor, List<Owed> debts, List<Row> rows, Money due, Money rest, String request) {}

    PromiseMakingPage with(Map<String, String> words) {
        return new PromiseMakingPage(
                customer, name, promises, score, owed, covered, form, draft, words, mayMake, mostParts, today);
    }

    public List<PromiseLine> open() {
        return promises.stream().filter(PromiseLine::isOpen).toList();
    }

    public List<PromiseLine> past() {
        return promises.stream().filter(promise -> !promise.isOpen()).toList();
    }

    /** Debts by creditor: a promise covers those of one. */
    public Map<String, List<Owed>> byCreditor() {
        return owed.stream().collect(Collectors.groupingBy(Owed::creditor, LinkedHashMap::new, Collectors.toList()));
    }

    /** What was ticked stays ticked; before that, what is late and free. */
    public boolean isTicked(Owed debt) {
        return form.creditor() == 0 ? debt.daysLate() > 0 && !isCovered(debt) : form.isTicked(debt);
    }

    public boolean isCovered(Owed debt) {
        return covered.contains(debt.receivableId());
    }

    /** The draft over debts of a creditor; null = none. */
    public @Nullable Draft draftAt(long creditor) {
        return draft != null && draft.creditor() == creditor ? draft : null;
    }

    /** What is wrong with a field of the form of a creditor; null = nothing. */
    public @Nullable String no(long creditor, String field) {
        return form.creditor() == creditor ? wrong.get(field) : null;
    }

    public String first() {
        return form.on(today);
    }

    public String amount() {
        return form.text("amount");
    }

    public String parts() {
        return form.parts();
    }

    public String every() {
        return form.every();
    }

    public String note() {
        return form.text("note");
    }

    public String heard() {
        return form.heard();
    }

    public List<String> ways() {
        return List.of(Heard.values()).stream().map(Heard::code).toList();
    }
}
