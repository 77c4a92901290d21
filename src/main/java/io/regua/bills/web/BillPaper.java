package io.regua.bills.web;

import io.regua.bills.BillDossiers;
import io.regua.bills.rules.Payer;
import io.regua.customers.TaxId;
import io.regua.documents.Papers;
import io.regua.documents.Symbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A bill on one sheet of A4: what is owed, the Pix code, and the slip for the bank once it is registered. In
 * Portuguese, whoever prints it: it is for the customer.
 */
@Component
class BillPaper {

    /** FEBRABAN wants the bars 103 mm wide and 13 mm high; the type is set in CSS pixels of 1/96 inch. */
    private static final int BARS_WIDTH = 389;

    private static final int BARS_HEIGHT = 49;
    private static final int POSTAL_CODE = 8;

    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Papers papers;

    BillPaper(Papers papers) {
        this.papers = papers;
    }

    byte[] pdf(BillDossiers.Whole whole) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("whole", whole);
        model.put("bill", whole.bill());
        model.put("stated", Statements.of(whole));
        model.put("receiverTaxId", printed(whole.receiver().taxId()));
        model.put(
                "payerTaxId",
                whole.payer() == null ? null : printed(whole.payer().taxId()));
        model.put("payerAddress", whole.payer() == null ? null : address(whole.payer()));
        model.put("validUntil", day(whole.bill().validUntil()));
        model.put("frozenOn", day(whole.quote().frozenOn()));
        model.put("paysUntil", day(whole.quote().paysUntil()));
        whole.bill().payablePix().ifPresent(code -> model.put("qr", Symbols.qr(code)));
        whole.bill()
                .payableBarcode()
                .ifPresent(digits -> model.put("bars", Symbols.itf(digits, BARS_WIDTH, BARS_HEIGHT)));
        return papers.pdf("bills/paper", model, BRAZIL);
    }

    private static String printed(String taxId) {
        return TaxId.parse(taxId).map(TaxId::unmasked).orElse(taxId);
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static @Nullable String address(Payer payer) {
        var lines = Stream.of(payer.street(), payer.district(), payer.city(), payer.state(), hyphened(payer))
                .filter(part -> part != null && !part.isBlank())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : lines;
    }

    private static @Nullable String hyphened(Payer payer) {
        var code = payer.postalCode();
        return code == null || code.length() != POSTAL_CODE ? code : code.substring(0, 5) + "-" + code.substring(5);
    }
}
