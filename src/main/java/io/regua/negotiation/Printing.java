package io.regua.negotiation;

import io.regua.documents.Papers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Papers for customers: in Portuguese, whoever prints them. No letter on them is smaller than 12 points (L11). */
@Component
class Printing {

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final Papers papers;

    Printing(Papers papers) {
        this.papers = papers;
    }

    byte[] offer(StatedOffer stated) {
        return papers.pdf("negotiation/paper_offer", Map.of("stated", stated), BRAZIL);
    }

    byte[] terms(StatedOffer stated, Agreement agreement, String seal) {
        return papers.pdf(
                "negotiation/paper_agreement", Map.of("stated", stated, "agreement", agreement, "seal", seal), BRAZIL);
    }

    byte[] receipt(StatedOffer stated, AgreementSheet sheet, Receipt receipt, LocalDate today) {
        return papers.pdf(
                "negotiation/paper_receipt",
                Map.of("stated", stated, "sheet", sheet, "receipt", receipt, "today", today),
                BRAZIL);
    }

    byte[] settlement(StatedOffer stated, Agreement agreement, LocalDate today) {
        var settled = stated.lines().stream()
                .map(StatedOffer.Line::debt)
                .filter(StatedDebt::settled)
                .toList();
        return papers.pdf(
                "negotiation/paper_settlement",
                Map.of("stated", stated, "agreement", agreement, "debts", List.copyOf(settled), "today", today),
                BRAZIL);
    }
}
