package io.regua.ruler;

import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.Subject;
import io.regua.ruler.rules.Comparing;
import io.regua.ruler.store.Positions;
import io.regua.ruler.store.RulerRepository;
import io.regua.ruler.store.RulerVersions;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rulers themselves: which there are, and how many receivables each drives. A front door. */
@Service
@Transactional(readOnly = true)
public class RulerCatalog {

    private final RulerRepository rulers;
    private final RulerVersions versions;
    private final Positions positions;
    private final Changes changes;

    RulerCatalog(RulerRepository rulers, RulerVersions versions, Positions positions, Changes changes) {
        this.rulers = rulers;
        this.versions = versions;
        this.positions = positions;
        this.changes = changes;
    }

    /** The published versions, in the order in which they are asked whether they match a debt. */
    public List<RulerVersion> published() {
        return versions.published();
    }

    /** All versions of all rulers for debts that may be seen, by the ruler's name and the newest first. */
    public List<RulerVersion> all(CreditorScope scope) {
        return versions.all().stream()
                .filter(version -> version.audience().isSeenBy(scope))
                .toList();
    }

    /** The versions of one ruler for debts that may be seen, the newest first. */
    public List<RulerVersion> ofRuler(long rulerId, CreditorScope scope) {
        return versions.ofRuler(rulerId).stream()
                .filter(version -> version.audience().isSeenBy(scope))
                .toList();
    }

    /** A ruler of whose versions one may be seen at least. */
    public Optional<Ruler> ruler(long id, CreditorScope scope) {
        return rulers.findById(id).filter(ruler -> !ofRuler(id, scope).isEmpty());
    }

    /** One edition with its steps, whatever became of it. */
    public Optional<RulerVersion> version(long id) {
        return versions.whole(id);
    }

    /** The same, when it is for debts that may be seen. */
    public Optional<RulerVersion> version(long id, CreditorScope scope) {
        return version(id).filter(version -> version.audience().isSeenBy(scope));
    }

    /** The same by its number in a ruler. */
    public Optional<RulerVersion> version(long rulerId, int number, CreditorScope scope) {
        return versions.numbered(rulerId, number)
                .filter(version -> version.audience().isSeenBy(scope));
    }

    /** What the second says otherwise than the first. */
    public Difference difference(RulerVersion before, RulerVersion after) {
        return Comparing.of(before.content(), after.content());
    }

    /** How many receivables stand on each version. */
    public Map<Long, Long> driven() {
        return positions.countByVersion();
    }

    /** The latest changes of a ruler and of its versions in one order, newest first. */
    public List<Changed> changesOf(long rulerId, int entries) {
        var subjects = Stream.concat(
                Stream.of(Subject.ofHouse("ruler", rulerId)),
                versions.ofRuler(rulerId).stream().map(Workbench::subject));
        return changes.latest(subjects.toList(), entries);
    }
}
