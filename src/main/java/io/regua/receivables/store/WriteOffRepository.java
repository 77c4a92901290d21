package io.regua.receivables.store;

import io.regua.receivables.WriteOff;
import io.regua.receivables.WriteOffState;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Write-offs, one at a time. */
public interface WriteOffRepository extends JpaRepository<WriteOff, Long> {

    /** The one whose turn it is to be decided: two who decide at once do so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WriteOff> findLockedById(long id);

    /** The one of a debt that is in one of these states. */
    Optional<WriteOff> findByReceivableIdAndStateIn(long receivableId, Collection<WriteOffState> states);
}
