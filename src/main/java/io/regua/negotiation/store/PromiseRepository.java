package io.regua.negotiation.store;

import io.regua.negotiation.Promise;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Promises, one at a time. */
public interface PromiseRepository extends JpaRepository<Promise, Long> {

    Optional<Promise> findByRequest(String request);

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Promise> findLockedById(long id);
}
