package io.regua.receivables.store;

import io.regua.receivables.Receivable;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Receivables, one at a time. */
public interface ReceivableRepository extends JpaRepository<Receivable, Long> {

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Receivable> findLockedById(long id);
}
