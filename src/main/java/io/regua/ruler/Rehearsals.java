package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.Rehearsal.Crowded;
import io.regua.ruler.store.RehearsalRows;
import io.regua.ruler.store.RehearsalRows.Asked;
import io.regua.ruler.store.RulerVersions;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What drafts would do if they were published tonight. Asked for here, played elsewhere, read here. */
@Service
@Transactional
public class Rehearsals {

    /** The fewest nights that tell something. */
    public static final int SHORTEST = 30;

    /** The most nights for which today's portfolio says anything. */
    public static final int LONGEST = 90;

    /** Shares of the customers that are played side by side. */
    private static final int PARTS = 2;

    private final Workbench bench;
    private final RulerVersions versions;
    private final RehearsalRows rows;
    private final RehearsalQueue queue;
    private final BusinessDates dates;

    Rehearsals(Workbench bench, RulerVersions versions, RehearsalRows rows, RehearsalQueue queue, BusinessDates dates) {
        this.bench = bench;
        this.versions = versions;
        this.rows = rows;
        this.queue = queue;
        this.dates = dates;
    }

    /**
     * Has a draft rehearsed against the portfolio as it is, from tomorrow's night on. Asked for again while it is being
     * rehearsed as it stands, it is the same rehearsal.
     *
     * @param days how many nights, {@link #SHORTEST} to {@link #LONGEST}
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<Rehearsal> order(long versionId, int days, CreditorScope scope, Actor actor) {
        var draft = bench.version(versionId);
        var objections = new ArrayList<>(Workbench.againstTouching(draft, scope));
        if (days < SHORTEST || days > LONGEST) {
            objections.add(
                    Objection.of("rehearsal_nights", "days", "least", SHORTEST).with("most", LONGEST));
        }
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var wish = wish(draft, days, actor);
        var asked = rows.latest(versionId).filter(last -> isSame(last, wish)).orElseGet(() -> ordered(wish));
        return new Done<>(whole(asked, scope));
    }

    private Asked wish(RulerVersion draft, int days, Actor actor) {
        var live = versions.ofRuler(draft.rulerId(), VersionState.PUBLISHED).stream()
                .filter(version -> version.role() == VersionRole.CHAMPION)
                .findFirst();
        var from = dates.today().plusDays(1);
        return new Asked(
                0,
                draft.id(),
                draft.version(),
                live.map(RulerVersion::id).orElse(null),
                from,
                from.plusDays(days - 1L),
                PARTS,
                actor.name(),
                dates.now(),
                null,
                null);
    }

    private static boolean isSame(Asked last, Asked wish) {
        return last.state() == Rehearsal.State.RUNNING
                && last.draftVersion() == wish.draftVersion()
                && last.from().equals(wish.from())
                && last.until().equals(wish.until());
    }

    private Asked ordered(Asked wish) {
        var asked = rows.add(wish);
        queue.add(asked);
        return asked;
    }

    /** The latest rehearsal of a version. */
    @Transactional(readOnly = true)
    public Optional<Rehearsal> latest(long versionId, CreditorScope scope) {
        return rows.latest(versionId).map(asked -> whole(asked, scope));
    }

    /** One of them, of whatever version. */
    @Transactional(readOnly = true)
    public Optional<Rehearsal> find(long id, CreditorScope scope) {
        return rows.find(id).map(asked -> whole(asked, scope));
    }

    /**
     * The customers to whom the draft would say more than the house has set, the most first.
     *
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public List<Crowded> crowded(Rehearsal rehearsal, CreditorScope scope, int page, int size) {
        return rows.crowded(rehearsal.id(), rehearsal.versionId(), scope, size, page * size);
    }

    private Rehearsal whole(Asked asked, CreditorScope scope) {
        var live = asked.liveId();
        return new Rehearsal(
                asked.id(),
                asked.versionId(),
                asked.draftVersion(),
                asked.from(),
                asked.days(),
                asked.state(),
                asked.by(),
                asked.at(),
                asked.failedAt() == null ? asked.doneAt() : asked.failedAt(),
                rows.side(asked.id(), asked.versionId(), scope),
                live == null ? null : rows.side(asked.id(), live, scope));
    }
}
