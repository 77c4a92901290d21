package io.regua.ruler;

import io.regua.journal.Actor;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.store.RulerVersions;
import io.regua.ruler.store.TrialRepository;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts become what runs, and what ran before is retired. */
@Service
@Transactional
public class Publishing {

    private final Workbench bench;
    private final Succession succession;
    private final RulerVersions versions;
    private final TrialRepository trials;
    private final PublishChecks checks;

    Publishing(
            Workbench bench,
            Succession succession,
            RulerVersions versions,
            TrialRepository trials,
            PublishChecks checks) {
        this.bench = bench;
        this.succession = succession;
        this.versions = versions;
        this.trials = trials;
        this.checks = checks;
    }

    /**
     * What every check says of a version.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public List<Finding> findings(long versionId) {
        return checks.of(whole(versionId));
    }

    /**
     * The same without the checks that take long.
     *
     * @throws NoSuchElementException when there is no such version
     */
    @Transactional(readOnly = true)
    public List<Finding> findingsAtOnce(long versionId) {
        return checks.atOnce(whole(versionId));
    }

    private RulerVersion whole(long versionId) {
        return versions.whole(versionId).orElseThrow(() -> new NoSuchElementException("version " + versionId));
    }

    /**
     * Publishes a draft in the place of the version that was published before it.
     *
     * @param version of the draft, as it was when the wish was made
     * @param note what is new in it
     * @param moving what becomes of the debts that older versions of the ruler drive
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<Publication> publish(
            long versionId, int version, String note, Moving moving, CreditorScope scope, Actor actor) {
        var draft = bench.version(versionId);
        var objections = new ArrayList<>(againstTouching(draft, scope));
        if (objections.isEmpty() && draft.version() != version) {
            return bench.overtaken(draft, version);
        }
        var findings = checks.of(draft);
        objections.addAll(Succession.againstNote(note.strip()));
        objections.addAll(Succession.againstMoving(moving));
        objections.addAll(Finding.blocking(findings));
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        versions.ofRuler(draft.rulerId(), VersionState.PUBLISHED).forEach(old -> succession.retire(old, actor));
        var facts = Map.of("moving", Succession.told(moving));
        succession.publish(draft, VersionRole.CHAMPION, note.strip(), facts, actor);
        var older = versions.ofRuler(draft.rulerId(), VersionState.RETIRED);
        var moves = succession.move(older, draft, moving, actor);
        return new Done<>(new Publication(draft, moves, findings));
    }

    private List<Objection> againstTouching(RulerVersion draft, CreditorScope scope) {
        var objections = new ArrayList<>(Workbench.againstTouching(draft, scope));
        if (trials.findByRulerIdAndEndedOnIsNull(draft.rulerId()).isPresent()) {
            objections.add(Objection.of("trial_running", ""));
        }
        return objections;
    }
}
