package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.AgreementPapers;
import io.regua.negotiation.Agreements;
import io.regua.negotiation.Offers;
import io.regua.team.SignedIn;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Papers for customers, for whoever sees the creditor. */
@Controller
class PaperScreen {

    private final Offers offers;
    private final Agreements agreements;
    private final AgreementPapers papers;

    PaperScreen(Offers offers, Agreements agreements, AgreementPapers papers) {
        this.offers = offers;
        this.agreements = agreements;
        this.papers = papers;
    }

    @GetMapping("/offers/{id:\\d+}.pdf")
    ResponseEntity<byte[]> offer(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var offer = found(() -> offers.sheet(id).offer());
        seen(offer.creditorId(), user);
        return pdf("proposta-" + offer.number(), papers.offer(id, actor).orElseThrow(PaperScreen::notSeen));
    }

    @GetMapping("/agreements/{id:\\d+}.pdf")
    ResponseEntity<byte[]> terms(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return pdf("acordo-" + number(id, user), papers.terms(id, actor));
    }

    @GetMapping("/agreements/{id:\\d+}/receipts/{payment:\\d+}.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable long id, @PathVariable long payment, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return pdf(
                "recibo-" + number(id, user) + "-" + payment,
                papers.receipt(id, payment, actor).orElseThrow(PaperScreen::notSeen));
    }

    @GetMapping("/agreements/{id:\\d+}/settlement.pdf")
    ResponseEntity<byte[]> settlement(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return pdf("quitacao-" + number(id, user), papers.settlement(id, actor).orElseThrow(PaperScreen::notSeen));
    }

    private String number(long id, SignedIn user) {
        var agreement = found(() -> agreements.byId(id));
        seen(agreement.creditorId(), user);
        return agreement.number();
    }

    private static void seen(long creditor, SignedIn user) {
        if (!user.scope().sees(creditor)) {
            throw notSeen();
        }
    }

    private static <T> T found(Supplier<T> wanted) {
        try {
            return wanted.get();
        } catch (NoSuchElementException unknown) {
            throw notSeen();
        }
    }

    /** There is no such paper, or the reader may not know that there is. */
    private static ResponseStatusException notSeen() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        var disposition = ContentDisposition.inline().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
