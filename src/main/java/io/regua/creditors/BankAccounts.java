package io.regua.creditors;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.BankAccountChanged.Done;
import io.regua.creditors.BankAccountChanged.KnownAlready;
import io.regua.creditors.BankAccountChanged.Overtaken;
import io.regua.creditors.store.BankAccountRepository;
import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts to which boletos are paid. */
@Service
@Transactional
public class BankAccounts {

    private final BankAccountRepository accounts;
    private final Creditors creditors;
    private final Changes changes;
    private final BusinessDates dates;

    BankAccounts(BankAccountRepository accounts, Creditors creditors, Changes changes, BusinessDates dates) {
        this.accounts = accounts;
        this.creditors = creditors;
        this.changes = changes;
        this.dates = dates;
    }

    /**
     * One account.
     *
     * @throws NoSuchElementException when there is no such account
     */
    @Transactional(readOnly = true)
    public BankAccount byId(long id) {
        return accounts.findById(id).orElseThrow(() -> new NoSuchElementException("bank account " + id));
    }

    /**
     * Adds an account of a creditor.
     *
     * @throws NoSuchElementException when there is no such creditor
     */
    public BankAccountChanged add(long creditorId, BankTerms terms, Actor actor) {
        var creditor = creditors.byId(creditorId);
        var same = same(creditorId, terms, 0);
        if (same.isPresent()) {
            return new KnownAlready(same.get());
        }
        var account = accounts.saveAndFlush(new BankAccount(creditor.id(), terms, dates.now()));
        note(account, "bank_account_added", Map.of(), actor);
        return new Done(account);
    }

    /**
     * Changes an account.
     *
     * @param used whether new boletos are made for it
     * @param version the version the wish was made on
     * @throws NoSuchElementException when there is no such account
     */
    public BankAccountChanged change(long id, int version, BankTerms terms, boolean used, Actor actor) {
        var account = accounts.findLockedById(id).orElseThrow(() -> new NoSuchElementException("bank account " + id));
        if (account.version() != version) {
            return new Overtaken(account.version(), changes.since(subject(account), version));
        }
        var same = used ? same(account.creditorId(), terms, id) : Optional.<BankAccount>empty();
        if (same.isPresent()) {
            return new KnownAlready(same.get());
        }
        var before = account.fields();
        account.become(terms, used);
        accounts.saveAndFlush(account);
        note(account, "bank_account_changed", before, actor);
        return new Done(account);
    }

    /** The latest changes of an account with what the fields were and became, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> changesOf(BankAccount account, int entries) {
        return changes.latest(subject(account), entries);
    }

    private Optional<BankAccount> same(long creditorId, BankTerms terms, long except) {
        return accounts.ofCreditor(creditorId).stream()
                .filter(BankAccount::active)
                .filter(known -> known.id() != except)
                .filter(known -> known.terms().bank().equals(terms.bank()))
                .filter(known -> known.terms().branch().equals(terms.branch()))
                .filter(known -> known.terms().account().equals(terms.account()))
                .filter(known -> known.terms().wallet().equals(terms.wallet()))
                .findFirst();
    }

    private void note(BankAccount account, String code, Map<String, String> before, Actor actor) {
        var fields = FieldChange.between(before, account.fields());
        if (!fields.isEmpty()) {
            changes.write(actor, subject(account), code, account.version(), fields);
        }
    }

    static Subject subject(BankAccount account) {
        return Subject.ofCreditor("bank_account", account.id(), account.creditorId());
    }
}
