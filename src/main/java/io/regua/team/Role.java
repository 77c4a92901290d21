package io.regua.team;

import java.util.Locale;

/** What somebody is here to do. Which screens and calls a role opens stands in one table of the application's roof. */
public enum Role {
    AGENT,
    SUPERVISOR,
    MANAGER,
    STORE_CLERK,
    BACK_OFFICE,
    FINANCE,
    LEGAL,
    PRIVACY_OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    API;

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The name in the database and in message keys, for example {@code store_clerk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
