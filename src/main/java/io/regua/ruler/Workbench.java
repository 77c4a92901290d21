package io.regua.ruler;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.Subject;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.rules.Fields;
import io.regua.ruler.rules.Known;
import io.regua.ruler.store.RulerRepository;
import io.regua.ruler.store.RulerVersions;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where rulers lie while somebody works at them: one person at a time at each ruler, and everything that was done is
 * written into the history.
 */
@Component
class Workbench {

    private final RulerRepository rulers;
    private final RulerVersions versions;
    private final Creditors creditors;
    private final Changes changes;

    Workbench(RulerRepository rulers, RulerVersions versions, Creditors creditors, Changes changes) {
        this.rulers = rulers;
        this.versions = versions;
        this.creditors = creditors;
        this.changes = changes;
    }

    /**
     * A ruler that nobody else changes until this transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    Ruler ruler(long id) {
        return rulers.findLockedById(id).orElseThrow(() -> new NoSuchElementException("ruler " + id));
    }

    /**
     * A version of a ruler that nobody else changes until this transaction ends.
     *
     * @throws NoSuchElementException when there is none
     */
    RulerVersion version(long id) {
        versions.rulerOf(id).ifPresent(this::ruler);
        return versions.whole(id).orElseThrow(() -> new NoSuchElementException("version " + id));
    }

    /** What the rules know of a ruler and of who works at it. */
    Known known(long rulerId, CreditorScope scope) {
        var kinds = new HashMap<String, StepKind>();
        versions.ofRuler(rulerId).stream()
                .filter(version -> !version.isDraft())
                .flatMap(version -> version.steps().stream())
                .forEach(step -> kinds.putIfAbsent(step.key(), step.kind()));
        return known(kinds, scope);
    }

    /** The same of a ruler that is yet to be. */
    Known known(CreditorScope scope) {
        return known(Map.of(), scope);
    }

    private Known known(Map<String, StepKind> kinds, CreditorScope scope) {
        var seen =
                creditors.all().stream().map(Creditor::id).filter(scope::sees).collect(Collectors.toSet());
        return new Known(seen, scope.all(), kinds);
    }

    /** The names of the steps of all versions of a ruler. */
    Set<String> keys(long rulerId) {
        return versions.ofRuler(rulerId).stream()
                .flatMap(version -> version.steps().stream())
                .map(Step::key)
                .collect(Collectors.toSet());
    }

    /** Keeps a version that is stored and tells what differs from before; nothing is told when nothing does. */
    RulerVersion keep(RulerVersion version, Map<String, String> before, String code, Actor actor) {
        var fields = Fields.between(before, Fields.of(version.content()));
        if (fields.isEmpty()) {
            return version;
        }
        versions.flush();
        changes.write(actor, subject(version), code, version.version(), fields, facts(version));
        return version;
    }

    <T> Overtaken<T> overtaken(RulerVersion version, int wanted) {
        return new Overtaken<>(version.version(), changes.since(subject(version), wanted));
    }

    /** What speaks against changing or publishing a version at all. */
    static List<Objection> againstTouching(RulerVersion draft, CreditorScope scope) {
        var objections = new ArrayList<Objection>();
        if (!draft.isDraft()) {
            objections.add(Objection.of("no_draft", "", "number", draft.number()));
        }
        if (!draft.audience().isWithin(scope)) {
            objections.add(Objection.of("not_yours", ""));
        }
        return objections;
    }

    static Map<String, Object> facts(RulerVersion version) {
        return Map.of("name", version.name(), "number", version.number());
    }

    static Subject subject(RulerVersion version) {
        return Subject.ofHouse("ruler_version", version.id());
    }

    static Subject subject(Ruler ruler) {
        return Subject.ofHouse("ruler", ruler.id());
    }
}
