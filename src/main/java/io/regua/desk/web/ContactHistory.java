package io.regua.desk.web;

import io.regua.desk.rules.Masks;
import io.regua.journal.Changed;
import io.regua.journal.FieldChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What contact points were and became, and what a customer said of the channels before.
 *
 * @param changes newest first
 * @param whole somebody who may asked for the values unmasked, and the history knows it (L17)
 * @param mayAsk whether the reader may ask for them
 */
record ContactHistory(List<Changed> changes, boolean whole, boolean mayAsk) {

    /** In which order the fields of one change are told. */
    private static final List<String> FIELDS = List.of("kind", "value", "validity", "preferred");

    /**
     * One change.
     *
     * @param about the kind of contact point, or the channel: a message key
     * @param before what the customer had said of the channel: a message key; empty when that is not what changed
     */
    record Line(
            Instant at,
            String actor,
            String origin,
            String code,
            String about,
            String before,
            List<FieldChange> fields) {}

    public List<Line> lines() {
        return changes.stream().map(this::line).toList();
    }

    private Line line(Changed change) {
        var contact = change.fact("contact");
        var said = change.fact("before");
        return new Line(
                change.at(),
                change.actor(),
                change.origin(),
                change.code(),
                contact.isEmpty() ? "customers.channel." + change.fact("channel") : "desk.contact." + contact,
                said.isEmpty() ? "" : "customers.consent." + said,
                change.fields().stream()
                        .filter(field -> FIELDS.contains(field.field()))
                        .sorted(Comparator.comparingInt(field -> FIELDS.indexOf(field.field())))
                        .map(field -> shown(field, change))
                        .toList());
    }

    /** A point that became another kind of point was of the kind before, and its values are masked by their own. */
    private FieldChange shown(FieldChange field, Changed change) {
        if (whole || !field.field().equals("value")) {
            return field;
        }
        var kind = change.fields().stream()
                .filter(other -> other.field().equals("kind"))
                .findFirst()
                .orElse(new FieldChange("kind", change.fact("contact"), change.fact("contact")));
        return new FieldChange(
                "value", Masks.reach(kind.before(), field.before()), Masks.reach(kind.after(), field.after()));
    }

    /** Whether there is something to unmask. */
    public boolean hides() {
        return !whole
                && changes.stream()
                        .flatMap(change -> change.fields().stream())
                        .anyMatch(field -> field.field().equals("value"));
    }
}
