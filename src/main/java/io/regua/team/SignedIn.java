package io.regua.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The user behind a request: kept in the session, without the password once it has been checked. */
public final class SignedIn implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String username;
    private final String displayName;
    private final Role role;
    private final Language language;
    private final CreditorScope scope;
    private final boolean active;
    private @Nullable String passwordHash;

    /** The sign-in of a stored user. */
    public SignedIn(AppUser user) {
        this(user, user.language(), user.passwordHash());
    }

    private SignedIn(AppUser user, Language language, @Nullable String passwordHash) {
        this.id = user.id();
        this.username = user.username();
        this.displayName = user.displayName();
        this.role = user.role();
        this.language = language;
        this.scope = user.scope();
        this.active = user.active();
        this.passwordHash = passwordHash;
    }

    public long id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public Language language() {
        return language;
    }

    /** Whose debts this user sees. */
    public CreditorScope scope() {
        return scope;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(role.authority()));
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && username.equals(that.username);
    }

    @Override
    public int hashCode() {
        return username.hashCode();
    }

    @Override
    public String toString() {
        return username;
    }
}
