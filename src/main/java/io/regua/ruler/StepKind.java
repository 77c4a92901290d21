package io.regua.ruler;

import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a step of a ruler does. */
public enum StepKind {
    REMINDER(StepClass.CONTACT),
    CALL(StepClass.CONTACT),
    /** A message that carries terms for paying. */
    OFFER(StepClass.CONTACT),
    /** Something that one of us looks at. */
    TASK(StepClass.INNER),
    /** Requests a listing at a credit bureau; the bureau record then lives its own life. */
    REGISTRY(StepClass.LEGAL),
    /** Our letter after the registry request, with a new bill: a courtesy copy, not the legal prior notice (L05). */
    NOTICE_LETTER(StepClass.LEGAL),
    /** The formal notice with proof of delivery (L19). */
    EXTRAJUDICIAL_NOTICE(StepClass.LEGAL),
    /** Hands the debt to an outside agency; ends in a task. */
    PLACEMENT(StepClass.LEGAL),
    /** Takes the title to a notary's office; ends in a task. */
    PROTEST(StepClass.LEGAL),
    /** Hands the debt to lawyers; ends in a task. */
    LEGAL_HANDOVER(StepClass.LEGAL);

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    private final StepClass stepClass;

    StepKind(StepClass stepClass) {
        this.stepClass = stepClass;
    }

    public StepClass stepClass() {
        return stepClass;
    }

    /** Contacts move to the next business day and overtake one another; legal steps do neither. */
    public boolean isContact() {
        return stepClass == StepClass.CONTACT;
    }

    /** Needs a contact before it that was taken after the due date. */
    public boolean isLegal() {
        return stepClass == StepClass.LEGAL;
    }

    /** As the database and the REST face spell it. */
    public String code() {
        return code;
    }

    /**
     * The kind with a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static StepKind of(String code) {
        return named(code).orElseThrow(() -> new IllegalArgumentException("no kind of step: " + code));
    }

    /** The kind with a code; empty when there is none. */
    public static Optional<StepKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
