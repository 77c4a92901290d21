package io.regua.ruler;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.RulerVersions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One version takes the place of another: what publishing and the end of a trial have in common. */
@Component
class Succession {

    private static final int LONGEST_NOTE = 500;

    private final RulerVersions versions;
    private final MoveRows moves;
    private final SideBySide sideBySide;
    private final Changes changes;
    private final BusinessDates dates;

    Succession(RulerVersions versions, MoveRows moves, SideBySide sideBySide, Changes changes, BusinessDates dates) {
        this.versions = versions;
        this.moves = moves;
        this.sideBySide = sideBySide;
        this.changes = changes;
        this.dates = dates;
    }

    void publish(RulerVersion draft, VersionRole role, String note, Map<String, Object> further, Actor actor) {
        var before = new FieldChange("note", draft.note(), note);
        draft.publish(role, note, actor.name(), dates.now());
        versions.flush();
        var fields = before.before().equals(note) ? List.<FieldChange>of() : List.of(before);
        tell(draft, "version_published", fields, further, actor);
    }

    /** At once, so that the role is free for the next. */
    void retire(RulerVersion version, Actor actor) {
        version.retire(dates.now());
        versions.flush();
        tell(version, "version_retired", List.of(), Map.of(), actor);
    }

    /** The challenger becomes the champion. */
    void crown(RulerVersion challenger) {
        challenger.winTheTrial();
        versions.flush();
    }

    private void tell(
            RulerVersion version, String code, List<FieldChange> fields, Map<String, Object> further, Actor actor) {
        var facts = new TreeMap<>(Workbench.facts(version));
        facts.putAll(further);
        changes.write(actor, Workbench.subject(version), code, version.version(), fields, facts);
    }

    /** Orders the debts of versions that are published no more as somebody wishes; from how many there are any. */
    int move(Collection<RulerVersion> from, RulerVersion to, Moving moving, Actor actor) {
        var ids = from.stream().map(RulerVersion::id).toList();
        return moving instanceof Moving.Stay
                ? 0
                : moves.order(ids, to.id(), perNight(moving), sideBySide.pieces(), actor.name(), dates.now());
    }

    private static @Nullable Integer perNight(Moving moving) {
        return moving instanceof Moving.PhasedIn(var perNight) ? perNight : null;
    }

    /** As the history keeps it: stay, now, or how many a night. */
    static Object told(Moving moving) {
        return switch (moving) {
            case Moving.Stay stay -> "stay";
            case Moving.Now now -> "now";
            case Moving.PhasedIn(var perNight) -> perNight;
        };
    }

    static List<Objection> againstMoving(Moving moving) {
        return moving instanceof Moving.PhasedIn(var perNight) && (perNight < 1 || perNight > Moving.MOST_A_NIGHT)
                ? List.of(Objection.outOfRange("perNight", 1, Moving.MOST_A_NIGHT))
                : List.of();
    }

    static List<Objection> againstNote(String note) {
        if (note.isEmpty()) {
            return List.of(Objection.of("required", "note"));
        }
        return note.length() > LONGEST_NOTE
                ? List.of(Objection.of("too_long", "note", "most", LONGEST_NOTE))
                : List.of();
    }
}
