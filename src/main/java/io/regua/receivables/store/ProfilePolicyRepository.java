package io.regua.receivables.store;

import io.regua.receivables.ProfilePolicy;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The one policy. */
public interface ProfilePolicyRepository extends JpaRepository<ProfilePolicy, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    ProfilePolicy findLockedById(int id);
}
