package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.rules.TrialRules;
import io.regua.ruler.store.RulerVersions;
import io.regua.ruler.store.TrialRepository;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Champion and challenger: whether another version does better with a part of the customers. A ruler has one at a time.
 */
@Service
@Transactional
public class Trials {

    private final Workbench bench;
    private final Succession succession;
    private final PublishChecks checks;
    private final RulerVersions versions;
    private final TrialRepository trials;
    private final Journal journal;
    private final BusinessDates dates;

    Trials(
            Workbench bench,
            Succession succession,
            PublishChecks checks,
            RulerVersions versions,
            TrialRepository trials,
            Journal journal,
            BusinessDates dates) {
        this.bench = bench;
        this.succession = succession;
        this.checks = checks;
        this.versions = versions;
        this.trials = trials;
        this.journal = journal;
        this.dates = dates;
    }

    /** The one that runs for a ruler. */
    @Transactional(readOnly = true)
    public Optional<Trial> running(long rulerId) {
        return trials.findByRulerIdAndEndedOnIsNull(rulerId);
    }

    /** Those that run, by ruler. */
    @Transactional(readOnly = true)
    public Map<Long, Trial> running() {
        return trials.findByEndedOnIsNull().stream().collect(Collectors.toMap(Trial::rulerId, trial -> trial));
    }

    /** All there were, the newest first. */
    @Transactional(readOnly = true)
    public List<Trial> ofRuler(long rulerId) {
        return trials.findByRulerIdOrderByIdDesc(rulerId);
    }

    /** One of them; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Trial> byId(long id) {
        return trials.findById(id);
    }

    /**
     * Begins a trial against the version that is published; its challenger is published with it.
     *
     * @throws NoSuchElementException when there is no such ruler or draft
     */
    public Answer<Trial> start(long rulerId, NewTrial wanted, CreditorScope scope, Actor actor) {
        bench.ruler(rulerId);
        var champion = published(rulerId, VersionRole.CHAMPION);
        var asked = wanted.challenger();
        var challenger = asked == null ? null : bench.version(asked.versionId());
        var objections = new ArrayList<>(againstStarting(rulerId, champion.orElse(null), challenger, wanted, scope));
        if (challenger != null && asked != null && challenger.isDraft() && challenger.version() != asked.version()) {
            return bench.overtaken(challenger, asked.version());
        }
        if (champion.isEmpty() || !objections.isEmpty()) {
            return new Refused<>(objections);
        }
        if (challenger != null) {
            succession.publish(challenger, VersionRole.CHALLENGER, wanted.note(), Map.of(), actor);
        }
        var trial = trials.saveAndFlush(
                new Trial(champion.get(), challenger, wanted.shares(), dates.today(), actor.name()));
        tell(trial, champion.get(), "trial_started", Map.of(), actor);
        return new Done<>(trial);
    }

    private List<Objection> againstStarting(
            long rulerId,
            @Nullable RulerVersion champion,
            @Nullable RulerVersion challenger,
            NewTrial wanted,
            CreditorScope scope) {
        var objections = new ArrayList<Objection>();
        if (running(rulerId).isPresent()) {
            objections.add(Objection.of("trial_running", ""));
        }
        if (champion == null) {
            objections.add(Objection.of("no_champion", ""));
        } else if (!champion.audience().isWithin(scope)) {
            objections.add(Objection.of("not_yours", ""));
        }
        objections.addAll(Succession.againstNote(wanted.note()));
        objections.addAll(TrialRules.against(wanted.shares(), challenger != null));
        if (challenger != null) {
            objections.addAll(againstChallenger(rulerId, champion, challenger));
        }
        return objections;
    }

    private List<Objection> againstChallenger(long rulerId, @Nullable RulerVersion champion, RulerVersion challenger) {
        var objections = new ArrayList<Objection>();
        if (!challenger.isDraft() || challenger.rulerId() != rulerId) {
            objections.add(Objection.of("no_draft", "challenger", "number", challenger.number()));
        }
        if (champion != null) {
            objections.addAll(TrialRules.against(champion.content(), challenger.content()));
        }
        objections.addAll(Finding.blocking(checks.of(challenger)));
        return objections;
    }

    /**
     * Ends a trial: one of the two stays, the other is retired. Customers who went without optional steps get them
     * again.
     *
     * @param stays of a trial without challenger always the champion
     * @param moving what becomes of the debts on the version that is retired
     * @throws NoSuchElementException when there is no such trial
     */
    public Answer<Trial> end(long trialId, VersionRole stays, Moving moving, CreditorScope scope, Actor actor) {
        var rulerId = trials.rulerOf(trialId).orElseThrow(() -> new NoSuchElementException("trial " + trialId));
        bench.ruler(rulerId);
        var trial = trials.findById(trialId).orElseThrow();
        if (!trial.isRunning()) {
            return new Refused<>(List.of(Objection.of("trial_over", "")));
        }
        var champion = published(rulerId, VersionRole.CHAMPION).orElseThrow();
        var challenger = published(rulerId, VersionRole.CHALLENGER).orElse(null);
        var objections = new ArrayList<>(Succession.againstMoving(moving));
        if (!champion.audience().isWithin(scope)) {
            objections.add(Objection.of("not_yours", ""));
        }
        if (challenger == null && stays == VersionRole.CHALLENGER) {
            objections.add(Objection.of("challenger_missing", "stays"));
        }
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        trial.end(stays, dates.today(), actor.name());
        if (challenger != null) {
            succeed(champion, challenger, stays, moving, actor);
        }
        trials.flush();
        tell(trial, champion, "trial_ended", Map.of("stays", stays.code(), "moving", Succession.told(moving)), actor);
        return new Done<>(trial);
    }

    private void succeed(
            RulerVersion champion, RulerVersion challenger, VersionRole stays, Moving moving, Actor actor) {
        if (stays == VersionRole.CHAMPION) {
            succession.retire(challenger, actor);
            succession.move(List.of(challenger), champion, moving, actor);
            return;
        }
        succession.retire(champion, actor);
        succession.crown(challenger);
        var older = versions.ofRuler(champion.rulerId(), VersionState.RETIRED);
        succession.move(older, challenger, moving, actor);
    }

    private Optional<RulerVersion> published(long rulerId, VersionRole role) {
        return versions.ofRuler(rulerId, VersionState.PUBLISHED).stream()
                .filter(version -> version.role() == role)
                .findFirst();
    }

    private void tell(Trial trial, RulerVersion champion, String code, Map<String, Object> further, Actor actor) {
        var facts = new TreeMap<>(Workbench.facts(champion));
        facts.put("trial", trial.id());
        facts.put("challengerPercent", trial.shares().challenger());
        facts.put("holdOutPercent", trial.shares().holdOut());
        facts.putAll(further);
        journal.write(actor, "ruler", trial.rulerId(), Journal.NO_CUSTOMER, null, code, facts);
    }
}
