package io.regua.team;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.store.AppUsers;
import java.util.List;
import java.util.NoSuchElementException;
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
    private final ApplicationEventPublisher facts;

    Users(AppUsers users, PasswordEncoder passwords, BusinessDates dates, ApplicationEventPublisher facts) {
        this.users = users;
        this.passwords = passwords;
        this.dates = dates;
        this.facts = facts;
    }

    /** Everybody, those who may sign in first. */
    @Transactional(readOnly = true)
    public List<AppUser> all() {
        return users.inOrder();
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
        return users.saveAndFlush(new AppUser(user, passwords.encode(user.password()), dates.now()));
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
        facts.publishEvent(new UserDeactivated(user.username()));
    }

    /** Signing in is possible again; see {@link #deactivate}. */
    public void activate(long id, int version, Actor by) {
        unchanged(id, version).activate();
    }

    /** From now on the screens speak this language to the user. */
    public AppUser speak(long id, Language language) {
        var user = existing(id);
        user.speak(language);
        return user;
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
