package io.regua.ruler.store;

import io.regua.ruler.LegalRelease;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Creditors that were released, one at a time. */
public interface LegalReleaseRepository extends JpaRepository<LegalRelease, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<LegalRelease> findLockedByCreditorId(long creditorId);
}
