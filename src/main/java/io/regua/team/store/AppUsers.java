package io.regua.team.store;

import io.regua.team.AppUser;
import java.util.List;
import java.util.Optional;
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

    boolean existsByUsername(String username);

    long count();
}
