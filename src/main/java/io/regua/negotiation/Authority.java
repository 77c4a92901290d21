package io.regua.negotiation;

import io.regua.team.Role;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may agree to what, from the one who talks to the customer upwards; each may do what those below may. */
public enum Authority {
    AGENT,
    SUPERVISOR,
    MANAGER;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }

    /** By whose limits a role negotiates; empty when it does not. Programs may do what agents may. */
    public static Optional<Authority> of(Role role) {
        return switch (role) {
            case AGENT, STORE_CLERK, BACK_OFFICE, API -> Optional.of(AGENT);
            case SUPERVISOR -> Optional.of(SUPERVISOR);
            case MANAGER -> Optional.of(MANAGER);
            default -> Optional.empty();
        };
    }

    /** Whom somebody asks for what he may not agree to himself; nobody stands above a manager. */
    public Optional<Authority> above() {
        return switch (this) {
            case AGENT -> Optional.of(SUPERVISOR);
            case SUPERVISOR -> Optional.of(MANAGER);
            case MANAGER -> Optional.empty();
        };
    }

    /** This one and those above, nearest first. */
    public List<Authority> andAbove() {
        return Arrays.stream(values())
                .filter(other -> other.compareTo(this) >= 0)
                .toList();
    }
}
