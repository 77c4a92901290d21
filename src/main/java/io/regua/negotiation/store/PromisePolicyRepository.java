package io.regua.negotiation.store;

import io.regua.negotiation.PromisePolicy;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The one policy of promises. */
public interface PromisePolicyRepository extends JpaRepository<PromisePolicy, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    PromisePolicy findLockedById(int id);
}
