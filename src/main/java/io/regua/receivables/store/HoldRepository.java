package io.regua.receivables.store;

import io.regua.receivables.Hold;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Holds, one at a time. */
public interface HoldRepository extends JpaRepository<Hold, Long> {

    /** What a customer's mark makes wait. */
    List<Hold> findByMarkIdAndReleasedAtIsNull(long markId);

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Hold> findLockedById(long id);
}
