package io.regua.negotiation;

import io.regua.creditors.Creditors;
import io.regua.customers.Customers;
import io.regua.customers.TaxId;
import io.regua.negotiation.StatedOffer.Line;
import io.regua.negotiation.rules.Signing;
import io.regua.negotiation.store.PaperRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Offers and agreements as the customer is told of them. */
@Service
@Transactional(readOnly = true)
public class StatedOffers {

    private final Creditors creditors;
    private final Customers customers;
    private final PaperRows rows;

    StatedOffers(Creditors creditors, Customers customers, PaperRows rows) {
        this.creditors = creditors;
        this.customers = customers;
        this.rows = rows;
    }

    /** An offer as it was made. */
    public StatedOffer of(OfferSheet sheet) {
        return of(sheet, sheet.offer().madeOn());
    }

    /** What was agreed, as it was agreed: later moves of its due days change nothing of it. */
    public StatedOffer of(AgreementSheet sheet) {
        return of(sheet.offer(), sheet.agreement().signedOn());
    }

    private StatedOffer of(OfferSheet sheet, LocalDate on) {
        var offer = sheet.offer();
        var customer = customers.byId(offer.customerId());
        return new StatedOffer(
                creditors.byId(offer.creditorId()),
                customer.name(),
                customer.taxId().map(TaxId::toString).orElse(null),
                sheet,
                lines(sheet),
                on,
                Signing.payments(sheet.payments(), on));
    }

    private List<Line> lines(OfferSheet sheet) {
        return rows.debts(sheet.debts()).stream()
                .map(debt -> new Line(
                        debt,
                        sheet.parts().stream()
                                .filter(part -> part.receivableId() == debt.receivableId())
                                .toList()))
                .toList();
    }
}
