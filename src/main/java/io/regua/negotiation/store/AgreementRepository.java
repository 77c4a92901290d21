package io.regua.negotiation.store;

import io.regua.negotiation.Agreement;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Agreements, one at a time. */
public interface AgreementRepository extends JpaRepository<Agreement, Long> {

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Agreement> findLockedById(long id);

    Optional<Agreement> findByOfferId(long offerId);

    /** A customer's, the newest first. */
    List<Agreement> findTop100ByCustomerIdOrderByIdDesc(long customerId);
}
