package io.regua.api;

import io.regua.api.store.ReceivableRows;
import io.regua.money.Money;
import io.regua.receivables.Component;
import io.regua.receivables.Concession;
import io.regua.receivables.Concessions;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What people gave up of a debt. */
@RestController
@Tag(name = "Receivables", description = "What is owed")
class ConcessionRoutes {

    private final ReceivableRows rows;
    private final Concessions concessions;

    ConcessionRoutes(ReceivableRows rows, Concessions concessions) {
        this.rows = rows;
        this.concessions = concessions;
    }

    @Schema(name = "Concession")
    record Item(
            @Schema(example = "51") long id,

            @Schema(allowableValues = {"rebate", "discount", "waiver"})
            String kind,

            @Schema(description = "Left out: of the whole debt") @Nullable String component,

            Money amount,

            @Schema(description = "What it gives up as things stand, no more than there is")
            Money effect,

            LocalDate givenOn,
            String reason,
            @Schema(example = "ana") String givenBy,
            boolean withdrawn) {

        static Item of(Concession concession) {
            return new Item(
                    concession.id(),
                    concession.kind().code(),
                    Optional.ofNullable(concession.component())
                            .map(Component::code)
                            .orElse(null),
                    concession.amount(),
                    concession.effect(),
                    concession.givenOn(),
                    concession.reason(),
                    concession.givenBy(),
                    concession.withdrawn());
        }
    }

    @GetMapping("/api/receivables/{id}/concessions")
    @Operation(summary = "Rebates, discounts and waivers of one receivable, the latest first")
    @ApiResponse(responseCode = "200", description = "All of them, withdrawn ones too")
    @ApiResponse(responseCode = "404", description = "There is no such receivable, or the user does not see it")
    List<Item> concessions(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        ReceivableRoutes.seen(rows, id, user);
        return concessions.of(id).stream().map(Item::of).toList();
    }
}
