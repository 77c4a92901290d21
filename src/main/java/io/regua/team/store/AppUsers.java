package io.regua.team.store;

import io.regua.team.AppUser;
import io.regua.team.Role;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Users as rows. */
public interface AppUsers extends Repository<AppUser, Long> {

    AppUser saveAndFlush(AppUser user);

    AppUser getReferenceById(long id);

    Optional<AppUser> findById(long id);

    Optional<AppUser> findByUsername(String username);

    @Query("select u from AppUser u order by u.active desc, u.displayName, u.username")
    List<AppUser> inOrder();

    /** Whoever else wants to change the user waits, and then sees what has become of them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AppUser> findLockedById(long id);

    long countByRoleAndActiveTrue(Role role);

    boolean existsByUsername(String username);

    long count();
}
