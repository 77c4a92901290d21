package io.regua.negotiation;

import io.regua.journal.Actor;
import io.regua.negotiation.store.PaperRows;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers are given on paper, as PDF. Each printing is told in the history. */
@Service
@Transactional
public class AgreementPapers {

    private final Offers offers;
    private final Agreements agreements;
    private final StatedOffers stated;
    private final SealedTerms sealed;
    private final PaperRows rows;
    private final Printing printing;
    private final Told told;

    AgreementPapers(
            Offers offers,
            Agreements agreements,
            StatedOffers stated,
            SealedTerms sealed,
            PaperRows rows,
            Printing printing,
            Told told) {
        this.offers = offers;
        this.agreements = agreements;
        this.stated = stated;
        this.sealed = sealed;
        this.rows = rows;
        this.printing = printing;
        this.told = told;
    }

    /**
     * An offer; empty while nobody has allowed it.
     *
     * @throws NoSuchElementException when there is no such offer
     */
    public Optional<byte[]> offer(long id, Actor actor) {
        var sheet = offers.sheet(id);
        if (sheet.offer().authority().isEmpty()) {
            return Optional.empty();
        }
        var pdf = printing.offer(stated.of(sheet));
        told.tell(actor, sheet.offer(), "offer_printed", Map.of());
        return Optional.of(pdf);
    }

    /**
     * Puts the terms of an agreement on paper, and gives them to nobody.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public void seal(long id, Actor actor) {
        sealed.of(id, actor);
    }

    /**
     * The terms of an agreement, sealed.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public byte[] terms(long id, Actor actor) {
        var pdf = sealed.of(id, actor);
        told.tell(actor, agreements.byId(id), "agreement_printed", Map.of());
        return pdf;
    }

    /**
     * The receipt of a payment; empty when it does not count for the agreement, or was taken back.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public Optional<byte[]> receipt(long id, long payment, Actor actor) {
        var sheet = agreements.sheet(id);
        return rows.receipt(id, payment).map(receipt -> {
            var pdf = printing.receipt(stated.of(sheet), sheet, receipt, told.today());
            told.tell(actor, sheet.agreement(), "receipt_printed", Map.of("payment", payment));
            return pdf;
        });
    }

    /**
     * That an agreement and its debts are settled; empty while they are not.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public Optional<byte[]> settlement(long id, Actor actor) {
        var sheet = agreements.sheet(id);
        if (sheet.agreement().state() != AgreementState.FULFILLED) {
            return Optional.empty();
        }
        var pdf = printing.settlement(stated.of(sheet), sheet.agreement(), told.today());
        told.tell(actor, sheet.agreement(), "settlement_printed", Map.of());
        return Optional.of(pdf);
    }
}
