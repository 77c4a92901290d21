package io.regua.team;

/** What became of a wish to change a member of the team. */
public sealed interface UserChanged {

    /** Why a member is not changed as wished. */
    enum Objection {
        /** Nobody would be left who can administer. */
        LAST_ADMINISTRATOR
    }

    /** They are as wished now, changed or not. */
    record Done(AppUser user) implements UserChanged {}

    /** Nothing was changed. */
    record Refused(Objection objection) implements UserChanged {}

    /**
     * Somebody else was quicker; nothing was changed.
     *
     * @param version the one to decide on now
     */
    record Overtaken(int version) implements UserChanged {}
}
