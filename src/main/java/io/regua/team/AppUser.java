package io.regua.team;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody, or a program, that may sign in. */
@Entity
@Table(schema = "team", name = "app_user")
public class AppUser {

    @Id
    @GeneratedValue(generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", schema = "team", sequenceName = "app_user_seq", allocationSize = 50)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private Role role;

    @Column(name = "locale")
    private Language language;

    private boolean allCreditors;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "team", name = "user_creditor", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "creditor_id")
    private Set<Long> creditors = new LinkedHashSet<>();

    private boolean active = true;

    @Version
    private int version;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    AppUser(NewUser user, String passwordHash, Instant createdAt) {
        this.username = user.username();
        this.displayName = user.displayName();
        this.passwordHash = passwordHash;
        this.role = user.role();
        this.language = user.language();
        this.allCreditors = user.scope().all();
        this.creditors.addAll(user.scope().ids());
        this.createdAt = createdAt;
    }

    void become(UserChange wanted) {
        displayName = wanted.displayName();
        role = wanted.role();
        if (!scope().equals(wanted.scope())) {
            allCreditors = wanted.scope().all();
            creditors.clear();
            creditors.addAll(wanted.scope().ids());
        }
    }

    /** Field by field, as the history keeps it. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("displayName", displayName);
        fields.put("role", role.code());
        fields.put(
                "creditors",
                allCreditors
                        ? "*"
                        : creditors.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        return fields;
    }

    void deactivate() {
        active = false;
    }

    void activate() {
        active = true;
    }

    void speak(Language chosen) {
        language = chosen;
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet: " + username);
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    public Role role() {
        return role;
    }

    public Language language() {
        return language;
    }

    public CreditorScope scope() {
        return allCreditors ? CreditorScope.EVERYTHING : CreditorScope.only(creditors);
    }

    public boolean active() {
        return active;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
