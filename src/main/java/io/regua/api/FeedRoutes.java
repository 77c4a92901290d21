package io.regua.api;

import io.regua.api.store.FeedLists;
import io.regua.api.store.FullListSheet;
import io.regua.api.store.MissingSheet;
import io.regua.creditors.Creditors;
import io.regua.intake.FeedStanding;
import io.regua.intake.Feeds;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that creditors send again and again, and what their full lists no longer name. */
@RestController
@Tag(name = "Feeds", description = "Expected files, full lists, and what only a person decides")
class FeedRoutes {

    private final Feeds feeds;
    private final Creditors creditors;
    private final FeedLists lists;

    FeedRoutes(Feeds feeds, Creditors creditors, FeedLists lists) {
        this.feeds = feeds;
        this.creditors = creditors;
        this.lists = lists;
    }

    @Schema(name = "Feed")
    record Item(
            @Schema(example = "51") long id,

            @Schema(description = "Code of the creditor", example = "lojas-aurora")
            String creditor,

            @Schema(example = "Daily sales") String name,

            @Schema(description = "By which its files are read; left out: any") @Nullable String mapping,

            @Schema(description = "How its files are called; left out: any", example = "sales-*.csv") @Nullable String namePattern,

            @Schema(description = "On which days of the week", example = "[\"monday\"]")
            List<String> weekdays,

            @Schema(description = "Not on a day off of the creditor's calendar")
            boolean businessDaysOnly,

            @Schema(type = "string", example = "18:00") LocalTime by,

            @Schema(
                    description = "arrived: nothing is missing; missing: its creditor is left out of the night; waived:"
                            + " it is missing and somebody said go on; off: not expected at present",
                    allowableValues = {"arrived", "missing", "waived", "off"})
            String state,

            @Schema(description = "When its last file went in") @Nullable Instant lastArrival,

            @Nullable String lastFile,

            @Schema(description = "The day whose file has not come") @Nullable LocalDate missingOn,

            @Nullable LocalDate nextOn) {

        static Item of(FeedStanding standing, String creditor) {
            var feed = standing.feed();
            return new Item(
                    feed.id(),
                    creditor,
                    feed.name(),
                    feed.mapping(),
                    feed.namePattern(),
                    feed.weekdays().stream()
                            .map(DayOfWeek::name)
                            .map(day -> day.toLowerCase(Locale.ROOT))
                            .toList(),
                    feed.businessDaysOnly(),
                    feed.byAt(),
                    state(standing),
                    standing.lastArrival(),
                    standing.lastFile(),
                    standing.missingOn(),
                    standing.nextOn());
        }

        private static String state(FeedStanding standing) {
            if (!standing.feed().active()) {
                return "off";
            }
            return standing.stops() ? "missing" : standing.missingOn() == null ? "arrived" : "waived";
        }
    }

    @GetMapping("/api/feeds")
    @Operation(summary = "Files that are expected again and again, and how they stand at this hour")
    @ApiResponse(responseCode = "200", description = "A part of the list, in the order in which they were set up")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<Item> feeds(
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        var found = feeds.all(user.scope()).stream()
                .filter(standing -> standing.feed().id() > after)
                .sorted(Comparator.comparingLong(standing -> standing.feed().id()))
                .limit(size + 1L)
                .map(standing -> Item.of(
                        standing, creditors.byId(standing.feed().creditorId()).code()))
                .toList();
        return Walk.of(found, size, Item::id);
    }

    @GetMapping("/api/full-lists")
    @Operation(summary = "Full lists of open debts that were compared, in the order in which they came")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<FullListSheet> fullLists(
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        return Walk.of(lists.fullLists(user.scope(), after, size), size, FullListSheet::importId);
    }

    @GetMapping("/api/missing")
    @Operation(summary = "Debts that wait because their creditor's full list no longer names them")
    @ApiResponse(responseCode = "200", description = "A part of the list")
    @ApiResponse(responseCode = "400", description = "A parameter is wrong")
    Walk<MissingSheet> missing(
            @Parameter(description = "Id of the import that did not name them")
                    @RequestParam(name = "import", required = false)
                    @Nullable Long file,
            @RequestParam(defaultValue = Walk.FIRST) @Min(0) long after,
            @RequestParam(defaultValue = Page.USUAL_SIZE) @Min(1) @Max(Page.LARGEST_SIZE) int size,
            @AuthenticationPrincipal SignedIn user) {
        return Walk.of(lists.missing(user.scope(), file, after, size), size, MissingSheet::holdId);
    }
}
