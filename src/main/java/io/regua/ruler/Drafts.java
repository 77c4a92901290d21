package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Journal;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.rules.ContentRules;
import io.regua.ruler.rules.Drawing;
import io.regua.ruler.rules.Fields;
import io.regua.ruler.store.RulerRepository;
import io.regua.ruler.store.RulerVersions;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Versions of rulers while they are drawn: what they say runs nowhere. A ruler has one draft at most, and whoever draws
 * it may name only creditors that he sees.
 */
@Service
@Transactional
public class Drafts {

    /** The longest name of a ruler. */
    public static final int LONGEST_NAME = 80;

    private final Workbench bench;
    private final RulerRepository rulers;
    private final RulerVersions versions;
    private final Changes changes;
    private final Journal journal;
    private final BusinessDates dates;

    Drafts(
            Workbench bench,
            RulerRepository rulers,
            RulerVersions versions,
            Changes changes,
            Journal journal,
            BusinessDates dates) {
        this.bench = bench;
        this.rulers = rulers;
        this.versions = versions;
        this.changes = changes;
        this.journal = journal;
        this.dates = dates;
    }

    /** Adds a ruler with a first draft. Steps without a key get one. */
    public Answer<RulerVersion> begin(String name, Content wanted, CreditorScope scope, Actor actor) {
        var content = Drawing.after(Content.EMPTY, new DraftChange.Drawn(wanted), Set.of());
        var objections = new ArrayList<>(objectionsTo(name.strip(), 0));
        objections.addAll(ContentRules.against(content, bench.known(scope)));
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var ruler = rulers.saveAndFlush(new Ruler(name.strip()));
        changes.write(
                actor,
                Workbench.subject(ruler),
                "ruler_added",
                ruler.version(),
                List.of(),
                Map.of("name", ruler.name()));
        return new Done<>(drawn(ruler, 1, content, null, actor));
    }

    /**
     * Adds a ruler that begins with what a version of another says.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<RulerVersion> beginFrom(long versionId, String name, CreditorScope scope, Actor actor) {
        return begin(name, withoutNote(bench.version(versionId).content()), scope, actor);
    }

    /**
     * Begins the next version of a ruler with what one of its versions says.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<RulerVersion> next(long versionId, CreditorScope scope, Actor actor) {
        var from = bench.version(versionId);
        return next(from.rulerId(), withoutNote(from.content()), from, scope, actor);
    }

    /**
     * Begins the next version of a ruler with all of its content. Steps without a key get one.
     *
     * @throws NoSuchElementException when there is no such ruler
     */
    public Answer<RulerVersion> next(long rulerId, Content wanted, CreditorScope scope, Actor actor) {
        bench.ruler(rulerId);
        var content = Drawing.after(Content.EMPTY, new DraftChange.Drawn(wanted), bench.keys(rulerId));
        return next(rulerId, content, versions.ofRuler(rulerId).getFirst(), scope, actor);
    }

    private Answer<RulerVersion> next(
            long rulerId, Content content, RulerVersion from, CreditorScope scope, Actor actor) {
        var objections = new ArrayList<>(ContentRules.against(content, bench.known(rulerId, scope)));
        versions.ofRuler(rulerId, VersionState.DRAFT).stream()
                .findFirst()
                .ifPresent(draft -> objections.add(Objection.of("draft_exists", "", "number", draft.number())));
        if (!from.audience().isWithin(scope)) {
            objections.add(Objection.of("not_yours", ""));
        }
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var number = versions.ofRuler(rulerId).getFirst().number() + 1;
        return new Done<>(drawn(bench.ruler(rulerId), number, content, from.id(), actor));
    }

    private RulerVersion drawn(Ruler ruler, int number, Content content, @Nullable Long from, Actor actor) {
        var draft = new RulerVersion(ruler, number, content, from, actor.name(), dates.now());
        return bench.keep(versions.saveAndFlush(draft), Map.of(), "draft_begun", actor);
    }

    private static Content withoutNote(Content content) {
        return new Content(content.priority(), content.audience(), content.steps(), "");
    }

    /**
     * Changes a draft. A wish that changes nothing leaves no trace.
     *
     * @param version of the draft, as it was when the wish was made
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<RulerVersion> change(
            long versionId, int version, DraftChange wanted, CreditorScope scope, Actor actor) {
        var draft = bench.version(versionId);
        var outside = Workbench.againstTouching(draft, scope);
        if (!outside.isEmpty()) {
            return new Refused<>(outside);
        }
        if (draft.version() != version) {
            return bench.overtaken(draft, version);
        }
        var content = Drawing.after(draft.content(), wanted, bench.keys(draft.rulerId()));
        var objections = ContentRules.against(content, bench.known(draft.rulerId(), scope));
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var before = Fields.of(draft.content());
        draft.become(content);
        return new Done<>(bench.keep(draft, before, "draft_changed", actor));
    }

    /**
     * Throws a draft away; with the only version of a ruler goes the ruler.
     *
     * @throws NoSuchElementException when there is no such version
     */
    public Answer<RulerVersion> discard(long versionId, int version, CreditorScope scope, Actor actor) {
        var draft = bench.version(versionId);
        var objections = Workbench.againstTouching(draft, scope);
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        if (draft.version() != version) {
            return bench.overtaken(draft, version);
        }
        tell(actor, Workbench.subject(draft).kind(), draft.id(), "draft_discarded", Workbench.facts(draft));
        versions.delete(draft);
        versions.flush();
        if (versions.ofRuler(draft.rulerId()).isEmpty()) {
            rulers.deleteById(draft.rulerId());
        }
        return new Done<>(draft);
    }

    private void tell(Actor actor, String subject, long id, String code, Map<String, Object> facts) {
        journal.write(actor, subject, id, Journal.NO_CUSTOMER, null, code, facts);
    }

    /**
     * Gives a ruler another name; all its versions are called by it.
     *
     * @param version of the ruler, as it was when the wish was made
     * @throws NoSuchElementException when there is no such ruler
     */
    public Answer<Ruler> rename(long rulerId, int version, String name, Actor actor) {
        var ruler = bench.ruler(rulerId);
        if (ruler.version() != version) {
            return new Overtaken<>(ruler.version(), changes.since(Workbench.subject(ruler), version));
        }
        var objections = objectionsTo(name.strip(), rulerId);
        if (!objections.isEmpty()) {
            return new Refused<>(objections);
        }
        var change = new FieldChange("name", ruler.name(), name.strip());
        if (!change.before().equals(change.after())) {
            ruler.rename(name.strip());
            rulers.saveAndFlush(ruler);
            changes.write(actor, Workbench.subject(ruler), "ruler_renamed", ruler.version(), List.of(change));
        }
        return new Done<>(ruler);
    }

    private List<Objection> objectionsTo(String name, long rulerId) {
        if (name.isEmpty()) {
            return List.of(Objection.of("required", "name"));
        }
        if (name.length() > LONGEST_NAME) {
            return List.of(Objection.of("too_long", "name", "most", LONGEST_NAME));
        }
        return rulers.existsByNameIgnoreCaseAndIdNot(name, rulerId)
                ? List.of(Objection.of("name_taken", "name"))
                : List.of();
    }
}
