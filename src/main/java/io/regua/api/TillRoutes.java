package io.regua.api;

import static java.util.stream.Collectors.toMap;

import io.regua.api.TillPayments.Kept;
import io.regua.api.TillPayments.Taken;
import io.regua.api.store.TillRows;
import io.regua.api.store.TillRows.Credit;
import io.regua.api.store.TillRows.Debt;
import io.regua.api.store.TillRows.Installment;
import io.regua.api.store.TillRows.LiveBill;
import io.regua.calendar.BusinessDates;
import io.regua.customers.TaxId;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.NewPayment.Part;
import io.regua.receivables.PaymentMethod;
import io.regua.receivables.Till;
import io.regua.ruler.CustomerStanding;
import io.regua.ruler.Standings;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The shop's till: what a customer can pay, and money he pays. The tax id travels in the body, never in an address. */
@RestController
@RequestMapping("/api/till")
@Tag(name = "Till", description = "What a customer can pay in a shop, and money taken there")
class TillRoutes {

    private static final int MOST_PARTS = 200;

    private final TillRows rows;
    private final TillPayments payments;
    private final Standings standings;
    private final BusinessDates dates;

    TillRoutes(TillRows rows, TillPayments payments, Standings standings, BusinessDates dates) {
        this.rows = rows;
        this.payments = payments;
        this.standings = standings;
        this.dates = dates;
    }

    @Schema(name = "TillQuestion")
    record Question(
            @Schema(description = "CPF or CNPJ, with or without punctuation", example = "529.982.247-25")
            TaxId taxId) {

        static Question of(Body body) {
            return new Question(body.text("taxId", 30, TaxId::parse, "not_a_tax_id", new TaxId("00000000191")));
        }
    }

    @Schema(name = "TillDue")
    record Due(
            LocalDate on,
            @Schema(example = "7") long customerId,

            @Schema(allowableValues = {"individual", "legal_entity"})
            String kind,

            @Schema(description = "Masked", example = "***.982.247-**")
            String taxId,

            @Schema(example = "Maria Souza") String name,

            @Schema(description = "What must have been paid by today, with charges")
            Money due,

            @Schema(description = "Whether the customer can go on buying, with each creditor")
            List<At> standing,

            List<Installment> installments,
            List<LiveBill> liveBills,
            List<Credit> credits) {}

    @Schema(name = "TillStanding")
    record At(
            @Schema(description = "Code of the creditor", example = "lojas-aurora")
            String creditor,

            @Schema(allowableValues = {"active", "active_reminded", "under_review", "blocked"})
            String standing) {

        static At of(CustomerStanding.AtCreditor at) {
            return new At(at.code(), at.standing().code());
        }
    }

    @Schema(name = "TillPayment")
    record TillBody(
            @Schema(description = "CPF or CNPJ of who pays", example = "529.982.247-25")
            TaxId taxId,

            @Schema(description = "The day of the payment; not in the future")
            LocalDate paidOn,

            @Schema(description = "The till's own sign for it, unique at the creditor", example = "T04-2026-000123")
            String reference,

            @Schema(
                    type = "string",
                    allowableValues = {"pix", "boleto", "card", "cash", "transfer", "other"})
            PaymentMethod method,

            @Schema(example = "loja-12") String store,
            @Schema(example = "T04") String till,

            @Schema(description = "Who took the money", example = "op-77")
            String operator,

            @Schema(
                    description =
                            "Which debts it is for; what is left over goes to other debts already due, then to credit")
            List<PartBody> parts) {

        static TillBody of(Body body) {
            return new TillBody(
                    Question.of(body).taxId(),
                    body.date("paidOn"),
                    body.text("reference", 200),
                    body.oneOf("method", PaymentMethod.values(), PaymentMethod::code),
                    body.text("store", 60),
                    body.text("till", 60),
                    body.text("operator", 60),
                    body.list("parts", MOST_PARTS, PartBody::of));
        }
    }

    @Schema(name = "TillPart")
    record PartBody(@Schema(example = "51") long receivableId, Money amount) {

        static PartBody of(Body body) {
            return new PartBody(body.id("receivableId"), body.amount("amount"));
        }
    }

    @Schema(name = "TillReceipt", description = "One payment at each creditor whose debts were paid.")
    record Receipt(
            @Schema(example = "7") long customerId,
            LocalDate paidOn,
            String reference,
            Money amount,
            List<Line> payments) {}

    @Schema(name = "TillReceiptLine")
    record Line(
            @Schema(example = "101") long paymentId,
            @Schema(example = "lojas-aurora") String creditor,
            Money amount) {}

    @PostMapping("/due")
    @Operation(
            summary = "What a customer can pay today, installment by installment",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Question.class))))
    @ApiResponse(responseCode = "200", description = "Open installments with charges today, live bills, and credit")
    @ApiResponse(responseCode = "400", description = "The tax id is missing or wrong")
    @ApiResponse(responseCode = "404", description = "Nobody has it, or the user sees none of the debts")
    Due due(Body body, @AuthenticationPrincipal SignedIn user) {
        var taxId = body.read(Question::of).taxId();
        var today = dates.today();
        var payer = payer(taxId, user);
        var installments = rows.installments(payer.id(), user.scope(), today);
        var due = installments.stream()
                .filter(each -> !each.dueDate().isAfter(today))
                .map(Installment::total)
                .toList();
        return new Due(
                today,
                payer.id(),
                payer.kind(),
                taxId.toString(),
                payer.name(),
                Money.sum(due),
                standings.of(payer.id(), user.scope()).atCreditors().stream()
                        .map(At::of)
                        .toList(),
                installments,
                rows.liveBills(payer.id(), user.scope(), today),
                rows.credits(payer.id(), user.scope()));
    }

    @PostMapping("/payments")
    @Operation(
            summary = "Records money taken at a till, spread over several debts of one customer",
            description =
                    "All of it is recorded or nothing. The same reference with the same values is the same payment.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TillBody.class))))
    @ApiResponse(responseCode = "201", description = "It is recorded")
    @ApiResponse(responseCode = "200", description = "It was recorded before, with the same values")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong, or a debt is not this customer's")
    @ApiResponse(responseCode = "404", description = "Nobody has the tax id, or the user sees none of the debts")
    @ApiResponse(responseCode = "409", description = "The reference names a payment with other values")
    ResponseEntity<Receipt> pay(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var paid = body.read(TillBody::of);
        var payer = payer(paid.taxId(), user);
        var debts = debts(paid, payer.id(), user);
        var kept = payments.record(taken(paid, payer.id(), debts), actor);
        var codes = debts.values().stream().collect(toMap(Debt::creditorId, Debt::creditor, (one, same) -> one));
        var receipt = new Receipt(
                payer.id(),
                paid.paidOn(),
                paid.reference(),
                Money.sum(kept.stream().map(Kept::amount).toList()),
                kept.stream()
                        .map(each ->
                                new Line(each.paymentId(), codes.getOrDefault(each.creditorId(), ""), each.amount()))
                        .toList());
        var repeated = kept.stream().allMatch(Kept::repeated);
        return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
                .body(receipt);
    }

    private static Taken taken(TillBody paid, long customer, Map<Long, Debt> debts) {
        var parts = paid.parts().stream()
                .map(part -> new Part(part.receivableId(), part.amount()))
                .toList();
        var creditors = debts.values().stream().collect(toMap(Debt::id, Debt::creditorId));
        return new Taken(
                customer,
                paid.paidOn(),
                paid.reference(),
                paid.method(),
                new Till(paid.store(), paid.till(), paid.operator()),
                Taken.byCreditor(parts, creditors));
    }

    /** The debts that were named, all of them the payer's; each other one is a mistake of its own. */
    private Map<Long, Debt> debts(TillBody paid, long customer, SignedIn user) {
        var ids = paid.parts().stream().map(PartBody::receivableId).distinct().toList();
        var debts = rows.debts(ids, user.scope()).stream()
                .filter(debt -> debt.customerId() == customer)
                .collect(toMap(Debt::id, debt -> debt));
        var mistakes = new ArrayList<Mistake>();
        for (var i = 0; i < paid.parts().size(); i++) {
            var id = paid.parts().get(i).receivableId();
            if (!debts.containsKey(id)) {
                mistakes.add(Mistake.of("parts[" + i + "].receivableId", "no_receivable", String.valueOf(id)));
            }
        }
        if (!mistakes.isEmpty()) {
            throw Refused.badInput(mistakes);
        }
        return debts;
    }

    private TillRows.Payer payer(TaxId taxId, SignedIn user) {
        return rows.payer(taxId, user.scope()).orElseThrow(() -> Refused.notFound("no_customer", taxId.toString()));
    }
}
