package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Address;
import io.regua.creditors.BankAccountChanged;
import io.regua.creditors.BankAccounts;
import io.regua.creditors.BankLayout;
import io.regua.creditors.BankTerms;
import io.regua.creditors.Creditor;
import io.regua.creditors.CreditorChange;
import io.regua.creditors.Creditors;
import io.regua.creditors.Identity;
import io.regua.creditors.PixKey;
import io.regua.creditors.PixKeyKind;
import io.regua.creditors.Receiving;
import io.regua.creditors.Registrar;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a creditor of the demonstration receive: an address, a Pix key, an account at the sandbox bank. */
@Component
class DemonstrationReceiver {

    private static final String CODE = "casa-viva";
    private static final Address HOME =
            new Address("Avenida das Palmeiras", "1200", "", "Batel", "Curitiba", "PR", "80230000");
    private static final PixKey KEY = new PixKey(PixKeyKind.RANDOM, "f4c6089a-bfde-4c00-a2d9-9eaa584b0219");
    private static final BankTerms ACCOUNT = new BankTerms(
            "999",
            "1234",
            "",
            "56789",
            "0",
            "7654321",
            "9",
            BankLayout.CNAB240,
            Registrar.SANDBOX,
            "Não receber após o vencimento. Dúvidas: fale com o credor.",
            0,
            1,
            null);

    private final Creditors creditors;
    private final BankAccounts accounts;
    private final BusinessDates dates;

    DemonstrationReceiver(Creditors creditors, BankAccounts accounts, BusinessDates dates) {
        this.creditors = creditors;
        this.accounts = accounts;
        this.dates = dates;
    }

    /** Where money comes in from now on. */
    record At(long creditor, long account, LocalDate today) {}

    LocalDate today() {
        return dates.today();
    }

    /** Empty when there is no such creditor, or it has an account already. */
    Optional<At> open() {
        return creditors
                .named(CODE)
                .filter(creditor -> creditors.bankAccounts(creditor.id()).isEmpty())
                .flatMap(this::open);
    }

    private Optional<At> open(Creditor creditor) {
        var identity = new Identity(creditor.brand(), creditor.legalName(), creditor.cnpj(), HOME);
        change(creditor.id(), new CreditorChange.Who(identity));
        change(creditor.id(), new CreditorChange.Receives(new Receiving(KEY, Money.ZERO)));
        return accounts.add(creditor.id(), ACCOUNT, DEMONSTRATION) instanceof BankAccountChanged.Done done
                ? Optional.of(new At(creditor.id(), done.account().id(), dates.today()))
                : Optional.empty();
    }

    private void change(long creditor, CreditorChange change) {
        creditors.change(creditor, creditors.byId(creditor).version(), change, DEMONSTRATION);
    }
}
