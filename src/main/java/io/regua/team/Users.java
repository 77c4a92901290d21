package io.regua.team;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Journal;
import io.regua.journal.Subject;
import io.regua.team.store.AppUsers;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and programs that may sign in. */
@Service
@Transactional
public class Users {

    private final AppUsers users;
    private final PasswordEncoder passwords;
    private final BusinessDates dates;
    private final Journal journal;
    private final Changes changes;
    private final ApplicationEventPublisher facts;

    Users(
            AppUsers users,
            PasswordEncoder passwords,
            BusinessDates dates,
            Journal journal,
            Changes changes,
            ApplicationEventPublisher facts) {
        this.users = users;
        this.passwords = passwords;
        this.dates = dates;
        this.journal = journal;
        this.changes = changes;
        this.facts = facts;
    }

    /** Everybody, those who may sign in first. */
    @Transactional(readOnly = true)
    public List<AppUser> all() {
        return users.inOrder();
    }

    @Transactional(readOnly = true)
    public Optional<AppUser> byId(long id) {
        return users.findById(id);
    }

    @Transactional(readOnly = true)
    public Optional<AppUser> named(String username) {
        return users.findByUsername(username);
    }

    @Transactional(readOnly = true)
    public boolean nobody() {
        return users.count() == 0;
    }

    /**
     * Somebody new may sign in.
     *
     * @throws UsernameTaken when somebody else signs in by this name, also somebody deactivated
     */
    public AppUser add(NewUser user, Actor by) {
        if (users.existsByUsername(user.username())) {
            throw new UsernameTaken(user.username());
        }
        var hash = Objects.requireNonNull(passwords.encode(user.password()));
        var added = users.saveAndFlush(new AppUser(user, hash, dates.now()));
        note(by, added, "user_added");
        return added;
    }

    /**
     * Nobody signs in by this name any more.
     *
     * @param version the version the decision was made on
     * @throws ObjectOptimisticLockingFailureException when somebody else changed the user since
     */
    public void deactivate(long id, int version, Actor by) {
        var user = unchanged(id, version);
        user.deactivate();
        note(by, user, "user_deactivated");
        facts.publishEvent(new UserDeactivated(user.username()));
    }

    /** Signing in is possible again; see {@link #deactivate}. */
    public void activate(long id, int version, Actor by) {
        var user = unchanged(id, version);
        user.activate();
        note(by, user, "user_activated");
    }

    /**
     * Gives somebody another name, role or view of the creditors. What they have open ends, because it still knows the
     * old ones.
     *
     * @param version the version the wish was made on
     * @throws NoSuchElementException when there is no such user
     */
    public UserChanged change(long id, int version, UserChange wanted, Actor by) {
        var user = users.findLockedById(id).orElseThrow(() -> new NoSuchElementException("user " + id));
        if (user.version() != version) {
            return new UserChanged.Overtaken(user.version());
        }
        if (wouldLeaveNobody(user, wanted)) {
            return new UserChanged.Refused(UserChanged.Objection.LAST_ADMINISTRATOR);
        }
        var before = user.fields();
        user.become(wanted);
        var fields = FieldChange.between(before, user.fields());
        if (!fields.isEmpty()) {
            users.saveAndFlush(user);
            changes.write(by, subject(id), "user_changed", user.version(), fields);
            facts.publishEvent(new AccessChanged(user.username()));
        }
        return new UserChanged.Done(user);
    }

    private boolean wouldLeaveNobody(AppUser user, UserChange wanted) {
        return user.active()
                && user.role() == Role.ADMINISTRATOR
                && wanted.role() != Role.ADMINISTRATOR
                && users.countByRoleAndActiveTrue(Role.ADMINISTRATOR) <= 1;
    }

    /** Under what the history keeps the changes of a user. */
    public static Subject subject(long id) {
        return Subject.ofHouse("user", id);
    }

    /** From now on the screens speak this language to the user. */
    public AppUser speak(long id, Language language) {
        var user = existing(id);
        user.speak(language);
        return user;
    }

    private void note(Actor by, AppUser user, String code) {
        journal.write(
                by,
                "user",
                user.id(),
                Journal.NO_CUSTOMER,
                null,
                code,
                Map.of("username", user.username(), "role", user.role().code()));
    }

    private AppUser unchanged(long id, int version) {
        var user = existing(id);
        if (user.version() != version) {
            throw new ObjectOptimisticLockingFailureException(AppUser.class, id);
        }
        return user;
    }

    private AppUser existing(long id) {
        return users.findById(id).orElseThrow(() -> new NoSuchElementException("user " + id));
    }
}
