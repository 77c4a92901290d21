package io.regua.desk.web;

import io.regua.customers.MarkKind;
import io.regua.team.Role;
import java.util.EnumSet;
import java.util.Set;

/** To whom a screen offers more than looking; the doors of the roof decide. */
final class Permits {

    /** May see a whole CPF or CNPJ (L17). */
    private static final Set<Role> UNMASK =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** May record money that came in by hand. */
    private static final Set<Role> RECORD_PAYMENTS = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE);

    /** May make a ruler wait, and let it go on. */
    private static final Set<Role> HOLD =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL);

    /** May change, cancel or lessen a debt. */
    private static final Set<Role> CHANGE = EnumSet.of(Role.MANAGER, Role.BACK_OFFICE);

    /** May change who a customer is: name, birth date, trade name. */
    private static final Set<Role> IDENTITY = EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE);

    /** May say what a customer's credit is worth. */
    private static final Set<Role> ASSESS = IDENTITY;

    /** May note how a customer is reached and what he said of it. */
    private static final Set<Role> EDIT =
            EnumSet.of(Role.AGENT, Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** May set and take away the marks that have consequences in law. */
    private static final Set<Role> MARK =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL, Role.PRIVACY_OFFICER);

    /** The marks that whoever talks to the customer may set and take away. */
    private static final Set<MarkKind> TALKED_OF =
            EnumSet.of(MarkKind.DO_NOT_CALL, MarkKind.HARDSHIP, MarkKind.ELDERLY);
    /** May propose that the books give a debt up. */
    private static final Set<Role> PROPOSE_WRITE_OFFS =
            EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.BACK_OFFICE, Role.FINANCE, Role.LEGAL);

    private Permits() {}

    static boolean identity(Role role) {
        return IDENTITY.contains(role);
    }

    static boolean assess(Role role) {
        return ASSESS.contains(role);
    }

    static boolean edit(Role role) {
        return EDIT.contains(role);
    }

    static boolean mark(Role role, MarkKind kind) {
        return MARK.contains(role) || (EDIT.contains(role) && TALKED_OF.contains(kind));
    }

    /** May open what was sent to show that a mark is right: it may tell of an illness or a death (L17). */
    static boolean proof(Role role) {
        return MARK.contains(role);
    }

    static boolean unmask(Role role) {
        return UNMASK.contains(role);
    }

    static boolean recordPayments(Role role) {
        return RECORD_PAYMENTS.contains(role);
    }

    static boolean change(Role role) {
        return CHANGE.contains(role);
    }

    static boolean proposeWriteOffs(Role role) {
        return PROPOSE_WRITE_OFFS.contains(role);
    }

    /** May say that a task is done: whoever may make the ruler wait. */
    static boolean work(Role role) {
        return HOLD.contains(role);
    }

    static boolean hold(Role role) {
        return HOLD.contains(role);
    }

    /** Whose lists others may find among their own. */
    private static final Set<Role> SHARE = EnumSet.of(Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR);

    /** May take lists away as files. */
    private static final Set<Role> EXPORT = EnumSet.of(
            Role.SUPERVISOR,
            Role.MANAGER,
            Role.BACK_OFFICE,
            Role.FINANCE,
            Role.LEGAL,
            Role.PRIVACY_OFFICER,
            Role.AUDITOR);

    /** What the lists of the portfolio offer beyond looking. */
    record OfPortfolio(boolean share, boolean export, boolean unmask) {}

    static OfPortfolio ofPortfolio(Role role) {
        return new OfPortfolio(SHARE.contains(role), EXPORT.contains(role), unmask(role));
    }
}
