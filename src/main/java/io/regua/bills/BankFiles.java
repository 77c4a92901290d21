package io.regua.bills;

import io.regua.bills.Received.Done;
import io.regua.bills.Received.Refused;
import io.regua.bills.rules.ReturnEntry;
import io.regua.bills.rules.ReturnFile;
import io.regua.bills.rules.ReturnReader;
import io.regua.bills.store.BankFileRows;
import io.regua.bills.store.Receivers;
import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.team.CreditorScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Return files: what banks say of the bills they were told of. */
@Service
@Transactional
public class BankFiles {

    /** A hundred thousand bills of 240 columns. */
    public static final int LARGEST = 50_000_000;

    private final BankFileRows rows;
    private final Receivers receivers;
    private final BankAnswers answers;
    private final StoredFiles files;
    private final Journal journal;

    BankFiles(BankFileRows rows, Receivers receivers, BankAnswers answers, StoredFiles files, Journal journal) {
        this.rows = rows;
        this.receivers = receivers;
        this.answers = answers;
        this.files = files;
        this.journal = journal;
    }

    /**
     * Takes in a return file, all of it or nothing. The same content again changes nothing.
     *
     * @param account whose file it is; null when its bank tells, because there is one account there
     */
    public Received receive(byte[] content, String name, @Nullable Long account, CreditorScope scope, Actor actor)
            throws IOException {
        if (content.length > LARGEST) {
            return new Refused("too_large", Map.of("most", String.valueOf(LARGEST / 1_000_000)));
        }
        return switch (ReturnReader.read(content)) {
            case ReturnFile.Refused refused -> new Refused(refused.code(), refused.facts());
            case ReturnFile.Read read -> {
                var accounts = accounts(read.file(), account, scope);
                yield accounts.size() == 1
                        ? taken(content, name, read.file(), accounts.getFirst(), actor)
                        : new Refused(
                                objection(accounts, account),
                                Map.of("bank", read.file().bank()));
            }
        };
    }

    private List<CollectionAccount> accounts(ReturnFile file, @Nullable Long account, CreditorScope scope) {
        return receivers.accounts(scope).stream()
                .filter(each -> each.account().bank().equals(file.bank()))
                .filter(each -> account == null || each.id() == account)
                .toList();
    }

    private static String objection(List<CollectionAccount> accounts, @Nullable Long account) {
        if (account != null) {
            return "other_bank";
        }
        return accounts.isEmpty() ? "account_unknown" : "account_ambiguous";
    }

    private Received taken(byte[] content, String name, ReturnFile file, CollectionAccount account, Actor actor)
            throws IOException {
        var stored = files.keep(new ByteArrayInputStream(content));
        var wanted = new BankFileRows.Row(
                account.id(),
                account.creditorId(),
                name,
                stored.id(),
                file.bank(),
                file.columns(),
                file.entries().size());
        var id = rows.write(wanted, actor.name());
        if (id.isEmpty()) {
            return new Done(rows.byContent(account.id(), stored.id()).orElseThrow(), true);
        }
        var seen = new HashMap<ReturnEntry, Integer>();
        for (var entry : file.entries()) {
            var nth = seen.merge(entry.anywhere(), 1, Integer::sum);
            var result = answers.take(account, entry, nth, actor);
            rows.write(id.get(), entry, result.bill(), result.outcome(), result.code(), result.paymentId());
        }
        journal.write(
                actor,
                "bank_file",
                id.get(),
                Journal.NO_CUSTOMER,
                account.creditorId(),
                "bank_file_received",
                Map.of("answers", file.entries().size(), "bank", file.bank()));
        return new Done(rows.byId(id.get()).orElseThrow(), false);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<BankFile> latest(CreditorScope scope, int size, int offset) {
        return rows.latest(scope, size, offset);
    }

    @Transactional(readOnly = true)
    public Optional<BankFile> seen(long id, CreditorScope scope) {
        return rows.byId(id).filter(file -> scope.sees(file.creditorId()));
    }

    /** What a file says, line by line. */
    @Transactional(readOnly = true)
    public List<BankFile.Answer> answers(long file, int size, int offset) {
        return rows.answers(file, size, offset);
    }

    /** What banks said of one bill, the newest first. */
    @Transactional(readOnly = true)
    public List<BankFile.Answer> answersOf(long bill) {
        return rows.answersOf(bill);
    }

    /** The accounts whose files are exchanged. */
    @Transactional(readOnly = true)
    public List<CollectionAccount> accounts(CreditorScope scope) {
        return receivers.accounts(scope);
    }
}
