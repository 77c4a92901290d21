package io.regua.intake;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.Pause;
import io.regua.creditors.Pauses;
import io.regua.creditors.Pauses.End;
import io.regua.intake.store.FeedRows;
import io.regua.intake.store.FeedStandings;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that have to come (product rule 11). A creditor whose file did not come is paused: what Régua knows of its
 * debts may be old, so nobody is contacted and nothing legal is done until the file comes or a manager says go on.
 */
@Service
@Transactional
public class Feeds {

    /** The code of the pause. */
    public static final String MISSING = "feed_missing";

    private final FeedRows feeds;
    private final FeedStandings standings;
    private final Pauses pauses;
    private final BusinessDates dates;
    private final Journal journal;

    Feeds(FeedRows feeds, FeedStandings standings, Pauses pauses, BusinessDates dates, Journal journal) {
        this.feeds = feeds;
        this.standings = standings;
        this.pauses = pauses;
        this.dates = dates;
        this.journal = journal;
    }

    /** How the feeds stand at this hour, by creditor and name. */
    @Transactional(readOnly = true)
    public List<FeedStanding> all(CreditorScope scope) {
        return standings.of(dates.today(), LocalTime.ofInstant(dates.now(), dates.zone())).stream()
                .filter(standing -> scope.sees(standing.feed().creditorId()))
                .toList();
    }

    /**
     * Expects a file from now on.
     *
     * @return codes of what speaks against it, all of them; empty when it is expected now
     */
    public List<String> expect(NewFeed wanted, Actor actor) {
        var objections = feeds.objectionsTo(wanted);
        if (objections.isEmpty()) {
            var id = feeds.add(wanted, actor.name(), dates.now());
            write(actor, id, wanted.creditorId(), "feed_expected", Map.of("feed", wanted.name()));
        }
        return objections;
    }

    /** Stops or starts expecting a file; a creditor that was paused for it alone goes on at once. */
    public void setActive(long feedId, boolean active, CreditorScope scope, Actor actor) {
        var feed = seen(feedId, scope);
        if (feeds.setActive(feedId, active)) {
            write(
                    actor,
                    feedId,
                    feed.creditorId(),
                    active ? "feed_expected" : "feed_given_up",
                    Map.of("feed", feed.name()));
        }
        liftWhereNothingIsMissing(dates.today(), End.GO_ON, actor);
    }

    /**
     * Lets the night go on for a creditor although files are missing.
     *
     * @param untilOn the last night this holds for; null = until the next file comes
     */
    public void goOn(long creditorId, @Nullable LocalDate untilOn, String reason, CreditorScope scope, Actor actor) {
        if (reason.isBlank() || (untilOn != null && untilOn.isBefore(dates.today()))) {
            throw new IllegalArgumentException("go on until " + untilOn + ": " + reason);
        }
        missing(dates.today()).getOrDefault(creditorId, List.of()).stream()
                .filter(standing -> scope.sees(creditorId))
                .forEach(standing -> waive(standing.feed(), untilOn, reason.strip(), actor));
        liftWhereNothingIsMissing(dates.today(), End.GO_ON, actor);
    }

    private void waive(Feed feed, @Nullable LocalDate untilOn, String reason, Actor actor) {
        feeds.waive(feed.id(), dates.today(), untilOn, reason, actor.name(), dates.now());
        var facts = new LinkedHashMap<String, Object>(Map.of("feed", feed.name(), "reason", reason));
        if (untilOn != null) {
            facts.put("until", untilOn);
        }
        write(actor, feed.id(), feed.creditorId(), "feed_waived", facts);
    }

    /**
     * Looks for the files that should be there when the night of a date begins: pauses the creditors whose files are
     * missing, and lets the others go on. A night of the past that is played again is judged as of today, because a
     * pause tells what is known now. Doing it twice changes nothing.
     */
    public FeedsChecked check(LocalDate date) {
        var judged = date.isBefore(dates.today()) ? dates.today() : date;
        var paused = 0;
        for (var missing : missing(judged).values()) {
            if (pauses.place(pause(missing, judged), Actor.NIGHT)) {
                paused++;
            }
        }
        return new FeedsChecked(paused, liftWhereNothingIsMissing(judged, End.ARRIVED, Actor.NIGHT));
    }

    /** Lets creditors go on whose files came; to be called once an import is in. */
    public void arrived() {
        liftWhereNothingIsMissing(dates.today(), End.ARRIVED, Actor.IMPORT);
    }

    private int liftWhereNothingIsMissing(LocalDate date, End end, Actor actor) {
        var missing = missing(date);
        var lifted = 0;
        for (var pause : pauses.inForce()) {
            if (pause.code().equals(MISSING)
                    && !missing.containsKey(pause.creditorId())
                    && pauses.lift(pause.creditorId(), MISSING, end, actor)) {
                lifted++;
            }
        }
        return lifted;
    }

    private Map<Long, List<FeedStanding>> missing(LocalDate date) {
        return standings.of(date).stream()
                .filter(FeedStanding::stops)
                .collect(Collectors.groupingBy(
                        standing -> standing.feed().creditorId(), TreeMap::new, Collectors.toList()));
    }

    private static Pause pause(List<FeedStanding> missing, LocalDate date) {
        var longest = missing.stream()
                .min(Comparator.comparing((FeedStanding standing) -> Objects.requireNonNull(standing.missingOn())))
                .orElseThrow();
        return new Pause(
                longest.feed().creditorId(),
                MISSING,
                Map.of(
                        "feed", longest.feed().name(),
                        "expectedOn", String.valueOf(longest.missingOn()),
                        "more", missing.size() - 1),
                date);
    }

    private Feed seen(long feedId, CreditorScope scope) {
        return feeds.byId(feedId)
                .filter(feed -> scope.sees(feed.creditorId()))
                .orElseThrow(() -> new NoSuchElementException("feed " + feedId));
    }

    private void write(Actor actor, long feed, long creditor, String code, Map<String, ?> facts) {
        journal.write(actor, "feed", feed, Journal.NO_CUSTOMER, creditor, code, facts);
    }
}
