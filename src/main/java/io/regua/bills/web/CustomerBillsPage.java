package io.regua.bills.web;

import io.regua.bills.Bill;
import io.regua.bills.Owed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the bills of a customer show.
 *
 * @param preview what was ticked, with its amount; null before anything was
 * @param objections why no bill was made, in words
 */
record CustomerBillsPage(
        long customer,
        String name,
        List<Bill> bills,
        List<Owed> owed,
        BillForm form,
        BillForm.@Nullable Preview preview,
        List<String> objections,
        boolean mayIssue,
        LocalDate today) {

    public List<Bill> live() {
        return bills.stream().filter(Bill::isLive).toList();
    }

    public List<Bill> past() {
        return bills.stream().filter(bill -> !bill.isLive()).toList();
    }

    /** Debts by creditor: a bill covers those of one. */
    public Map<String, List<Owed>> byCreditor() {
        return owed.stream().collect(Collectors.groupingBy(Owed::creditor, LinkedHashMap::new, Collectors.toList()));
    }

    /** What was ticked stays ticked; before that, what is late. */
    public boolean isTicked(Owed debt) {
        return form.creditor() == null ? debt.daysLate() > 0 : form.ticked().contains(debt.receivableId());
    }

    public String until() {
        return form.until(today);
    }

    public boolean wantsPix() {
        return "pix".equals(form.kind());
    }
}
