package io.regua.bills;

import io.regua.bills.Produced.Done;
import io.regua.bills.Produced.Refused;
import io.regua.bills.rules.Remittance;
import io.regua.bills.store.Receivers;
import io.regua.bills.store.RemittanceRows;
import io.regua.calendar.BusinessDates;
import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.team.CreditorScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of instructions to banks: numbered without gaps in each account, every instruction in one of them. */
@Service
@Transactional
public class Remittances {

    private final RemittanceRows rows;
    private final Receivers receivers;
    private final ObjectProvider<Registrar> registrars;
    private final BankFiles bankFiles;
    private final StoredFiles files;
    private final Journal journal;
    private final BusinessDates dates;

    Remittances(
            RemittanceRows rows,
            Receivers receivers,
            ObjectProvider<Registrar> registrars,
            BankFiles bankFiles,
            StoredFiles files,
            Journal journal,
            BusinessDates dates) {
        this.rows = rows;
        this.receivers = receivers;
        this.registrars = registrars;
        this.bankFiles = bankFiles;
        this.files = files;
        this.journal = journal;
        this.dates = dates;
    }

    /** How many instructions wait for the next file of each account. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> waiting(CreditorScope scope) {
        return rows.waiting(scope);
    }

    /**
     * Writes all that waits for an account into its next file and hands it over.
     *
     * @throws NoSuchElementException when there is no such account, or the reader may not see its creditor
     */
    public Produced produce(long accountId, CreditorScope scope, Actor actor) throws IOException {
        var account = receivers
                .account(accountId)
                .filter(found -> scope.sees(found.creditorId()))
                .orElseThrow(() -> new NoSuchElementException("account " + accountId));
        var unwritable = Remittance.objectionTo(account.account().bank(), account.columns());
        if (unwritable.isPresent()) {
            return new Refused(
                    unwritable.get(),
                    Map.of("bank", account.account().bank(), "columns", String.valueOf(account.columns())));
        }
        return registrar(account)
                .map(registrar -> produced(account, registrar, actor))
                .orElseGet(() -> new Refused("no_registrar", Map.of("registrar", account.registrar())));
    }

    private Optional<Registrar> registrar(CollectionAccount account) {
        return registrars.stream()
                .filter(each -> each.code().equals(account.registrar()))
                .findFirst();
    }

    private Produced produced(CollectionAccount account, Registrar registrar, Actor actor) {
        rows.lock(account.id());
        var waiting = rows.take(account.id());
        if (waiting.isEmpty()) {
            return new Refused("nothing_waiting", Map.of());
        }
        var receiver = receivers.byId(account.creditorId());
        var remittance = new Remittance(
                account.columns(),
                rows.nextNumber(account.id()),
                dates.today(),
                account.account(),
                receiver.legalName(),
                receiver.taxId(),
                account.instructions(),
                waiting.stream().map(RemittanceRows.Waiting::instruction).toList());
        var id = kept(account, remittance, waiting, actor);
        return new Done(
                rows.byId(id).orElseThrow(),
                registrar
                        .hand(remittance.bytes())
                        .map(answer -> answered(account, remittance, answer, actor))
                        .orElse(null));
    }

    private long kept(
            CollectionAccount account, Remittance remittance, List<RemittanceRows.Waiting> waiting, Actor actor) {
        var file = keep(remittance.bytes());
        var id = rows.write(account, remittance, file, actor.name());
        rows.assign(id, waiting);
        journal.write(
                actor,
                "remittance",
                id,
                Journal.NO_CUSTOMER,
                account.creditorId(),
                "remittance_produced",
                Map.of("number", remittance.number(), "instructions", waiting.size()));
        return id;
    }

    private long keep(byte[] bytes) {
        try {
            return files.keep(new ByteArrayInputStream(bytes)).id();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BankFile answered(CollectionAccount account, Remittance remittance, byte[] answer, Actor actor) {
        var name = "retorno-%s-%06d.ret".formatted(account.account().bank(), remittance.number());
        try {
            return switch (bankFiles.receive(answer, name, account.id(), CreditorScope.EVERYTHING, actor)) {
                case Received.Done done -> done.file();
                case Received.Refused refused ->
                    throw new IllegalStateException("the bank's answer cannot be read: " + refused.code());
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SentRemittance> latest(CreditorScope scope, int size) {
        return rows.latest(scope, size);
    }

    @Transactional(readOnly = true)
    public Optional<SentRemittance> seen(long id, CreditorScope scope) {
        return rows.byId(id).filter(remittance -> scope.sees(remittance.creditorId()));
    }

    /** The file as it was produced, again and again the same. */
    public InputStream content(SentRemittance remittance) {
        return files.open(remittance.fileId());
    }
}
