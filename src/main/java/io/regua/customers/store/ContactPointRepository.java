package io.regua.customers.store;

import io.regua.customers.ContactKind;
import io.regua.customers.ContactPoint;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Contact points, one at a time. */
public interface ContactPointRepository extends JpaRepository<ContactPoint, Long> {

    List<ContactPoint> findByCustomerIdOrderById(long customerId);

    Optional<ContactPoint> findByCustomerIdAndKindAndValue(long customerId, ContactKind kind, String value);

    List<ContactPoint> findByCustomerIdAndKindAndPreferredTrue(long customerId, ContactKind kind);

    /** Whoever else wants to change it waits, and then sees what it has become. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ContactPoint> findLockedByIdAndCustomerId(long id, long customerId);
}
