package io.regua.customers;

import io.regua.journal.Overtaking;
import java.util.List;

/** What became of a wish to add or change a contact point. */
public sealed interface ContactPointChanged {

    /** It is as wished now, changed or not. */
    record Done(ContactPoint point) implements ContactPointChanged {}

    /** The customer has this contact point already; nothing was changed. It may be a bad one or somebody else's. */
    record KnownAlready(ContactPoint point) implements ContactPointChanged {}

    /** One that is bad or leads to somebody else cannot be preferred; nothing was changed. */
    record NotUsable(ContactPoint point) implements ContactPointChanged {}

    /**
     * Somebody else was quicker; nothing was changed.
     *
     * @param version the one to decide on now
     * @param overtakings what the other changed
     */
    record Overtaken(int version, List<Overtaking> overtakings) implements ContactPointChanged {}
}
