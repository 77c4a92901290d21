package io.regua.negotiation;

import io.regua.creditors.Creditors;
import io.regua.negotiation.rules.SignedLink;
import io.regua.negotiation.store.LinkRows;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which customers see and accept their offers. They are signed, and end with the offer's last day. */
@Service
@Transactional
public class OfferLinks {

    private static final int SECRET_BYTES = 32;
    private static final Duration BELIEVED = Duration.ofMinutes(30);
    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkRows rows;
    private final Offers offers;
    private final Creditors creditors;
    private final Told told;
    private final MessageSource messages;
    private final String publicUrl;

    OfferLinks(
            LinkRows rows,
            Offers offers,
            Creditors creditors,
            Told told,
            MessageSource messages,
            @Value("${regua.public-url}") String publicUrl) {
        this.rows = rows;
        this.offers = offers;
        this.creditors = creditors;
        this.told = told;
        this.messages = messages;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    /**
     * What a customer is sent.
     *
     * @param url the address alone
     * @param text a message to go with it, in Portuguese: who sends it and the link, and nothing of a debt (L01, L03)
     */
    public record Link(String url, String text) {}

    /** The link of an offer; it leads somewhere as long as the offer stands. */
    public Link of(Offer offer) {
        var url = publicUrl + "/o/" + new SignedLink(offer.linkKey(), offer.validUntil()).signed(secret());
        var creditor = creditors.byId(offer.creditorId());
        var parts = new Object[] {
            creditor.brand(), creditor.legalName(), creditor.cnpj().toString(), url
        };
        return new Link(url, messages.getMessage("negotiation.link.text", parts, BRAZIL));
    }

    private byte[] secret() {
        return rows.secret().orElseGet(() -> {
            var made = new byte[SECRET_BYTES];
            RANDOM.nextBytes(made);
            rows.keepSecret(made);
            return rows.secret().orElseThrow();
        });
    }

    /** Where a link leads today; it is the part of the address behind the last slash. */
    public LinkAnswer open(String link) {
        return SignedLink.read(secret(), link)
                .map(named -> leads(named, told.today()))
                .orElseGet(LinkAnswer.Unknown::new);
    }

    private LinkAnswer leads(SignedLink named, LocalDate today) {
        if (named.until().isBefore(today)) {
            return new LinkAnswer.Over();
        }
        return rows.offer(named.key())
                .map(id -> leads(offers.sheet(id).offer(), today))
                .orElseGet(LinkAnswer.Unknown::new);
    }

    private static LinkAnswer leads(Offer offer, LocalDate today) {
        return offer.stands(today) || offer.state() == OfferState.ACCEPTED
                ? new LinkAnswer.Leads(offer)
                : new LinkAnswer.Over();
    }

    /** What is kept with somebody who said who he is, so that he need not say it again for half an hour. */
    public String visit(Offer offer) {
        return SignedLink.visit(secret(), offer.linkKey(), told.now().plus(BELIEVED));
    }

    /** Whether what was kept with somebody is of this offer, and still believed. */
    public boolean isVisit(Offer offer, String visit) {
        return SignedLink.isVisit(secret(), offer.linkKey(), visit, told.now());
    }
}
