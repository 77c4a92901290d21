package io.regua.receivables;

import io.regua.receivables.store.AgreedRows;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements whose first payment has come. Whoever listed their debts hears of it (L07). */
@Service
@Transactional
public class ActiveAgreements {

    private final AgreedRows rows;
    private final Said said;

    ActiveAgreements(AgreedRows rows, Said said) {
        this.rows = rows;
        this.said = said;
    }

    /** Notes that the first payment of an agreement had come by a day; a second time changes nothing. */
    public void note(long agreementId, LocalDate on) {
        rows.activate(agreementId, on)
                .ifPresent(owner ->
                        said.active(new AgreementActive(agreementId, owner.customerId(), owner.creditorId(), on)));
    }
}
