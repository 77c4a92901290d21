package io.regua.customers.store;

import io.regua.customers.Mark;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Marks, one at a time. */
public interface MarkRepository extends JpaRepository<Mark, Long> {

    List<Mark> findByCustomerIdOrderByFromOnDescIdDesc(long customerId);

    /** Whoever else wants to change it waits, and then sees what it has become. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Mark> findLockedByIdAndCustomerId(long id, long customerId);
}
