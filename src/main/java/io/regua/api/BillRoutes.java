package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.bills.BillKind;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customers pay with. */
@RestController
@Tag(name = "Bills", description = "Boletos and Pix codes over debts of one customer at one creditor")
class BillRoutes {

    private static final int MOST_DEBTS = 100;

    private final ReceivableRows rows;
    private final Receivables receivables;
    private final Bills bills;

    BillRoutes(ReceivableRows rows, Receivables receivables, Bills bills) {
        this.rows = rows;
        this.receivables = receivables;
        this.bills = bills;
    }

    @Schema(name = "NewBill")
    record BillBody(
            @Schema(description = "Ids of receivables of one customer at one creditor")
            List<Long> receivables,

            @Schema(description = "Paid by then, the bill settles exactly what it states")
            LocalDate validUntil,

            @Schema(
                    type = "string",
                    allowableValues = {"boleto", "pix"})
            BillKind kind) {

        static BillBody of(Body body) {
            return new BillBody(
                    body.ids("receivables", MOST_DEBTS),
                    body.date("validUntil"),
                    body.oneOf("kind", BillKind.values(), BillKind::code));
        }
    }

    @PostMapping("/api/bills")
    @Operation(
            summary = "Issues a bill; while one over the same debts is valid, that one is the answer",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = BillBody.class))))
    @ApiResponse(responseCode = "201", description = "It is issued; payable at banks once its state is registered")
    @ApiResponse(responseCode = "200", description = "There was a valid one over these debts")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "No bill can be issued; the errors say all that speaks against it")
    ResponseEntity<BillSheet> issue(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var wanted = body.read(BillBody::of);
        wanted.receivables().forEach(id -> ReceivableRoutes.seen(rows, id, user));
        var first = receivables.byId(wanted.receivables().getFirst());
        var bill = new NewBill(
                first.customerId(),
                first.creditorId(),
                wanted.receivables(),
                wanted.validUntil(),
                wanted.kind(),
                List.of());
        return switch (bills.issue(bill, actor)) {
            case Issued.Done done ->
                ResponseEntity.status(done.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                        .body(BillSheet.of(done.bill(), done.pixOnly()));
            case Issued.Refused refused -> throw because(refused);
        };
    }

    private static Refused because(Issued.Refused refused) {
        return Refused.conflict(refused.objections().stream()
                .map(objection -> Mistake.of(
                        field(objection.code()),
                        objection.code(),
                        objection.facts().keySet().stream()
                                .sorted()
                                .map(objection.facts()::get)
                                .toArray()))
                .toList());
    }

    private static String field(String code) {
        if (code.startsWith("valid_")) {
            return "validUntil";
        }
        if (code.equals("total_changed")) {
            return "total";
        }
        return code.contains("debt") ? "receivables" : "";
    }

    @GetMapping("/api/bills/{id}")
    @Operation(summary = "One bill")
    @ApiResponse(responseCode = "200", description = "The bill")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    BillSheet bill(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return bills.seen(id, user.scope())
                .map(bill -> BillSheet.of(bill, null))
                .orElseThrow(() -> unknown(id));
    }

    @DeleteMapping("/api/bills/{id}")
    @Operation(summary = "Withdraws a bill: what the bank knows of is cancelled there; one at its end stays as it is")
    @ApiResponse(responseCode = "200", description = "The bill as it is then")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    BillSheet withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        return bills.seen(id, user.scope())
                .map(bill -> BillSheet.of(bills.cancel(bill.id(), actor), null))
                .orElseThrow(() -> unknown(id));
    }

    @Schema(name = "BillExtension")
    record ExtensionBody(
            @Schema(description = "The bill's new date, later than the one it has")
            LocalDate validUntil) {

        static ExtensionBody of(Body body) {
            return new ExtensionBody(body.date("validUntil"));
        }
    }

    @PostMapping("/api/bills/{id}/extend")
    @Operation(
            summary = "Gives a bill more time while its amount is still what is owed; the bank is told of the due date",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ExtensionBody.class))))
    @ApiResponse(responseCode = "200", description = "The bill with its new date")
    @ApiResponse(responseCode = "400", description = "The date is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "It stays as it is; the errors say all that speaks against it")
    BillSheet extend(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var wanted = body.read(ExtensionBody::of);
        return changed(bills.extend(seen(id, user), wanted.validUntil(), actor));
    }

    @Schema(name = "BillRebate")
    record RebateBody(
            @Schema(description = "What the debts are worth now, and the bill is to ask then")
            Money total) {

        static RebateBody of(Body body) {
            return new RebateBody(body.amount("total"));
        }
    }

    @PostMapping("/api/bills/{id}/rebate")
    @Operation(
            summary = "Lowers a registered boleto to what its debts are worth now; the bank is told of a rebate, once",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RebateBody.class))))
    @ApiResponse(responseCode = "200", description = "The bill with its rebate; number and bar code stay")
    @ApiResponse(responseCode = "400", description = "The total is missing or wrong")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "It stays as it is; the errors say all that speaks against it")
    BillSheet rebate(@PathVariable long id, Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var wanted = body.read(RebateBody::of);
        return changed(bills.rebate(seen(id, user), wanted.total(), actor));
    }

    private long seen(long id, SignedIn user) {
        return bills.seen(id, user.scope()).orElseThrow(() -> unknown(id)).id();
    }

    private static BillSheet changed(Issued issued) {
        return switch (issued) {
            case Issued.Done done -> BillSheet.of(done.bill(), null);
            case Issued.Refused refused -> throw because(refused);
        };
    }

    @GetMapping("/api/receivables/{id}/bills")
    @Operation(summary = "The bills that cover a receivable, live ones first")
    @ApiResponse(responseCode = "200", description = "At most 200")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    List<BillSheet> of(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        ReceivableRoutes.seen(rows, id, user);
        return bills.over(id, user.scope()).stream()
                .map(bill -> BillSheet.of(bill, null))
                .toList();
    }

    private static Refused unknown(long id) {
        return Refused.notFound("no_bill", String.valueOf(id));
    }
}
