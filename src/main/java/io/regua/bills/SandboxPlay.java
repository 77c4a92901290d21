package io.regua.bills;

import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plays the bank of a demonstration: everything goes by its files, as with any bank. */
@Service
@Transactional
public class SandboxPlay {

    private final ObjectProvider<SandboxBank> bank;
    private final Bills bills;
    private final BankFiles bankFiles;

    SandboxPlay(ObjectProvider<SandboxBank> bank, Bills bills, BankFiles bankFiles) {
        this.bank = bank;
        this.bills = bills;
        this.bankFiles = bankFiles;
    }

    /** Whether somebody can pay this bill at the sandbox bank. */
    @Transactional(readOnly = true)
    public boolean serves(Bill bill, CreditorScope scope) {
        return bank.getIfAvailable() != null
                && bill.payableBarcode().isPresent()
                && bankFiles.accounts(scope).stream()
                        .anyMatch(account -> account.registrar().equals("sandbox")
                                && Long.valueOf(account.id()).equals(bill.bankAccountId()));
    }

    /**
     * Somebody pays the bill at the bank, and the bank says so by a return file.
     *
     * @return false when it does not serve this bill
     */
    public boolean pay(long billId, CreditorScope scope, Actor actor) throws IOException {
        var bill = bills.byId(billId);
        if (!serves(bill, scope)) {
            return false;
        }
        var answer = bank.getObject().paid(bill, bill.total());
        var name = "retorno-999-" + bill.id() + ".ret";
        return bankFiles.receive(
                        answer, name, bill.bankAccountId(), CreditorScope.only(List.of(bill.creditorId())), actor)
                instanceof Received.Done;
    }
}
