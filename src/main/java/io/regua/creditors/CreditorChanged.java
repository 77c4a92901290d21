package io.regua.creditors;

import io.regua.journal.Overtaking;
import java.util.List;
import java.util.Set;

/** What became of a wish to change a creditor. */
public sealed interface CreditorChanged {

    /** Why a creditor is not changed as wished. */
    enum Objection {
        TAX_ID_TAKEN,
        /** There is no such calendar. */
        CALENDAR_UNKNOWN,
        /** A consumer is charged at most 2 % of fine (L09): what is offered must be possible for everybody. */
        FINE_ABOVE_LAW,
        /** At most 1 % of late interest a month, unless the creditor is a financial institution (L20). */
        INTEREST_ABOVE_LAW,
        /** It is no PNG and no JPEG. */
        LOGO_NO_PICTURE,
        /** The picture has more than {@link Creditors#LOGO_BYTES} bytes. */
        LOGO_TOO_LARGE,
        /** The picture is wider or higher than {@link Creditors#LOGO_EDGE} pixels. */
        LOGO_TOO_WIDE
    }

    /** It is as wished now, changed or not. */
    record Done(Creditor creditor) implements CreditorChanged {}

    /** Nothing was changed. */
    record Refused(Set<Objection> objections) implements CreditorChanged {}

    /**
     * Somebody else was quicker; nothing was changed.
     *
     * @param version the one to decide on now
     * @param overtakings what the other changed
     */
    record Overtaken(int version, List<Overtaking> overtakings) implements CreditorChanged {}
}
