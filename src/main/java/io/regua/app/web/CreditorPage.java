package io.regua.app.web;

import io.regua.creditors.BankAccount;
import io.regua.creditors.Creditor;
import io.regua.journal.Changed;
import io.regua.journal.Conflict;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A creditor with its forms.
 *
 * @param section the form that was sent; empty when none was
 * @param typed every field: as typed in the form that was sent, else as it is
 * @param wrong message keys by field
 * @param conflicts what somebody else changed meanwhile, by field
 * @param choices what can be chosen, by field: value and words
 */
record CreditorPage(
        Creditor creditor,
        String section,
        Map<String, String> typed,
        Map<String, String> wrong,
        Map<String, Conflict> conflicts,
        boolean overtaken,
        Map<String, Map<String, String>> choices,
        List<BankAccount> accounts,
        List<Changed> changes) {

    static final List<String> AMOUNTS = List.of("residualWaiver", "minBoleto", "finePercent", "interestPercent");
    static final List<String> ADDRESS =
            List.of("street", "number", "complement", "district", "city", "state", "postalCode");

    /** A field as people read it: amounts and rates with a comma. */
    public String shown(String field) {
        var value = Objects.requireNonNullElse(typed.get(field), "");
        return AMOUNTS.contains(field) ? value.replace('.', ',') : value;
    }

    /** What is wrong in a form; nothing in those that were not sent. */
    public Map<String, String> wrongOf(String form) {
        return form.equals(section) ? wrong : Map.of();
    }

    /** What somebody else changed meanwhile in a form. */
    public Map<String, Conflict> conflictsOf(String form) {
        return form.equals(section) ? conflicts : Map.of();
    }

    public Map<String, String> choicesOf(String field) {
        return Objects.requireNonNullElse(choices.get(field), Map.of());
    }

    public List<String> address() {
        return ADDRESS;
    }

    /** Which account a change is about, as people call it; empty when it is about the creditor itself. */
    public String accountOf(Changed change) {
        return accounts.stream()
                .filter(account -> change.code().startsWith("bank_account") && account.id() == change.subjectId())
                .map(account -> account.terms().bank() + " · " + account.terms().account())
                .findFirst()
                .orElse("");
    }

    /** A kept value in words where it was chosen from words. */
    public String worded(String field, String value) {
        return choicesOf(field).getOrDefault(value, AMOUNTS.contains(field) ? value.replace('.', ',') : value);
    }
}
