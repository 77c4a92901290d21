package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.store.LegalReleaseRepository;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which creditors' debts may go to the registry and beyond, and how many a night. Whose may not waits before its first
 * legal step. The next refresh of the positions takes in what was decided here.
 */
@Service
@Transactional
public class LegalReleases {

    private static final String FIELD = "inclusionsANight";

    private final LegalReleaseRepository releases;
    private final Changes changes;
    private final BusinessDates dates;

    LegalReleases(LegalReleaseRepository releases, Changes changes, BusinessDates dates) {
        this.releases = releases;
        this.changes = changes;
        this.dates = dates;
    }

    /** The release of a creditor; empty while his debts wait. */
    @Transactional(readOnly = true)
    public Optional<LegalRelease> of(long creditorId) {
        return releases.findById(creditorId);
    }

    /** Those of the creditors that may be seen. */
    @Transactional(readOnly = true)
    public List<LegalRelease> all(CreditorScope scope) {
        return releases.findAll().stream()
                .filter(release -> scope.sees(release.creditorId()))
                .toList();
    }

    /**
     * Releases a creditor, or changes how many leave a night. A wish that changes nothing leaves no trace.
     *
     * @param version of the release as it was when the wish was made; null = there was none
     */
    public Answer<LegalRelease> release(long creditorId, @Nullable Integer version, int inclusionsANight, Actor actor) {
        if (inclusionsANight < 1 || inclusionsANight > LegalRelease.MOST_INCLUSIONS) {
            return new Refused<>(List.of(Objection.outOfRange(FIELD, 1, LegalRelease.MOST_INCLUSIONS)));
        }
        var found = releases.findLockedByCreditorId(creditorId);
        if (!Objects.equals(found.map(LegalRelease::version).orElse(null), version)) {
            return overtaken(creditorId, found, version);
        }
        var before = found.map(LegalRelease::inclusionsANight).orElse(null);
        if (Objects.equals(before, inclusionsANight)) {
            return new Done<>(found.orElseThrow());
        }
        var release =
                found.orElseGet(() -> new LegalRelease(creditorId, inclusionsANight, dates.today(), actor.name()));
        release.takeANight(inclusionsANight);
        var kept = releases.saveAndFlush(release);
        var change = new FieldChange(FIELD, Objects.toString(before, ""), String.valueOf(inclusionsANight));
        var code = before == null ? "legal_released" : "legal_release_changed";
        changes.write(actor, subject(creditorId), code, kept.version(), List.of(change));
        return new Done<>(kept);
    }

    /**
     * Takes a release back: from now on his debts wait before their next legal step.
     *
     * @param version of the release as it was when the wish was made
     * @return the release that is no more; a second withdrawal is {@link Overtaken}
     */
    public Answer<LegalRelease> withdraw(long creditorId, int version, Actor actor) {
        var found = releases.findLockedByCreditorId(creditorId);
        if (found.isEmpty() || found.get().version() != version) {
            return overtaken(creditorId, found, version);
        }
        var release = found.get();
        releases.delete(release);
        releases.flush();
        var change = new FieldChange(FIELD, String.valueOf(release.inclusionsANight()), "");
        changes.write(actor, subject(creditorId), "legal_release_withdrawn", version + 1, List.of(change));
        return new Done<>(release);
    }

    private Overtaken<LegalRelease> overtaken(
            long creditorId, Optional<LegalRelease> found, @Nullable Integer version) {
        var since = Objects.requireNonNullElse(version, -1);
        return new Overtaken<>(found.map(LegalRelease::version).orElse(-1), changes.since(subject(creditorId), since));
    }

    /** The latest decisions about a creditor, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> latest(long creditorId, int entries) {
        return changes.latest(subject(creditorId), entries);
    }

    private static Subject subject(long creditorId) {
        return Subject.ofCreditor("legal_release", creditorId, creditorId);
    }
}
