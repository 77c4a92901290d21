package io.regua.receivables.web;

import io.regua.receivables.Receivables;
import io.regua.team.CreditorScope;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Whether somebody may see a debt; what he may not see is as unknown as what is not there. */
@Component
class DebtsSeen {

    private final Receivables receivables;

    DebtsSeen(Receivables receivables) {
        this.receivables = receivables;
    }

    void refuseUnseen(long receivable, CreditorScope scope) {
        try {
            if (!scope.sees(receivables.byId(receivable).creditorId())) {
                throw new NotSeen();
            }
        } catch (NoSuchElementException e) {
            throw new NotSeen();
        }
    }
}
