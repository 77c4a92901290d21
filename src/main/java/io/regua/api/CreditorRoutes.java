package io.regua.api;

import io.regua.creditors.Address;
import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.creditors.PixKey;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For whom debts are collected. */
@RestController
@RequestMapping("/api/creditors")
@Tag(name = "Creditors", description = "The companies on whose behalf debts are collected")
class CreditorRoutes {

    private final Creditors creditors;

    CreditorRoutes(Creditors creditors) {
        this.creditors = creditors;
    }

    @Schema(name = "NewCreditor")
    record CreditorBody(
            @Schema(description = "a–z, 0–9 and dashes; how files and calls name it", example = "lojas-aurora")
            String code,

            @Schema(description = "The name customers know", example = "Lojas Aurora")
            String brand,

            @Schema(example = "Aurora Comércio de Móveis Ltda.")
            String legalName,

            @Schema(description = "CNPJ, with or without punctuation", example = "11.222.333/0001-81")
            Cnpj taxId,

            @Schema(example = "Rua XV de Novembro, 100, Curitiba - PR, 80020-310")
            String address,

            @Schema(defaultValue = "false") boolean financialInstitution) {

        private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]*");
        private static final Cnpj NONE = new Cnpj("11222333000181");

        static CreditorBody of(Body body) {
            return new CreditorBody(
                    body.text("code", 60, CreditorBody::possible, "impossible_code", ""),
                    body.text("brand", 100),
                    body.text("legalName", 200),
                    body.text("taxId", 30, Cnpj::parse, "not_a_cnpj", NONE),
                    body.text("address", 300),
                    body.flag("financialInstitution"));
        }

        private static Optional<String> possible(String code) {
            return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
        }

        NewCreditor asNew() {
            return new NewCreditor(code, brand, legalName, taxId, address, financialInstitution);
        }
    }

    @Schema(name = "Creditor")
    record CreditorItem(
            @Schema(example = "1") long id,
            @Schema(example = "lojas-aurora") String code,
            @Schema(example = "Lojas Aurora") String brand,

            @Schema(example = "Aurora Comércio de Móveis Ltda.")
            String legalName,

            @Schema(description = "CNPJ without punctuation", example = "11222333000181")
            String taxId,

            @Schema(description = "As it stands in messages")
            String address,

            @Schema(description = "The town of the address, once it was typed in parts", example = "Curitiba") @Nullable String city,

            @Schema(example = "PR") @Nullable String state,
            @Schema(example = "80020310") @Nullable String postalCode,
            boolean financialInstitution,

            @Schema(description = "By which business days are counted", example = "1")
            long calendarId,

            @Schema(example = "America/Sao_Paulo") String timeZone,

            @Schema(description = "Business days without contact")
            int graceDays,

            @Schema(description = "In which order a payment settles the parts of a debt")
            List<String> allocationOrder,

            @Schema(description = "Remaining charges up to this are waived")
            Money residualWaiver,

            @Schema(description = "Under which Pix comes in") @Nullable String pixKey,

            @Schema(description = "No boleto is made for less")
            Money minBoleto) {

        static CreditorItem of(Creditor creditor) {
            return new CreditorItem(
                    creditor.id(),
                    creditor.code(),
                    creditor.brand(),
                    creditor.legalName(),
                    creditor.cnpj().value(),
                    creditor.address(),
                    creditor.place().map(Address::city).orElse(null),
                    creditor.place().map(Address::state).orElse(null),
                    creditor.place().map(Address::postalCode).orElse(null),
                    creditor.isFinancialInstitution(),
                    creditor.calendarId(),
                    creditor.policies().timeZone(),
                    creditor.graceDays(),
                    creditor.allocationOrder().parts(),
                    creditor.residualWaiver(),
                    creditor.pixKey().map(PixKey::value).orElse(null),
                    creditor.minBoleto());
        }
    }

    @GetMapping
    @Operation(summary = "The creditors the user sees, by brand")
    @ApiResponse(responseCode = "200", description = "All of them")
    List<CreditorItem> list(@AuthenticationPrincipal SignedIn user) {
        return creditors.all().stream()
                .filter(creditor -> user.scope().sees(creditor.id()))
                .map(CreditorItem::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a creditor, with the default policies",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = CreditorBody.class))))
    @ApiResponse(responseCode = "201", description = "It is added")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong")
    @ApiResponse(responseCode = "403", description = "The user sees only some creditors")
    @ApiResponse(responseCode = "409", description = "The code or the CNPJ is taken")
    CreditorItem add(Body body, @AuthenticationPrincipal SignedIn user, Actor actor) {
        Everything.isSeenBy(user);
        var wanted = body.read(CreditorBody::of).asNew();
        var objections = creditors.objectionsTo(wanted);
        if (!objections.isEmpty()) {
            throw Refused.conflict(
                    objections.stream().map(CreditorRoutes::mistake).toList());
        }
        return CreditorItem.of(creditors.add(wanted, actor));
    }

    private static Mistake mistake(Creditors.Objection objection) {
        return switch (objection) {
            case CODE_TAKEN -> Mistake.of("code", "code_taken");
            case TAX_ID_TAKEN -> Mistake.of("taxId", "tax_id_taken");
        };
    }
}
