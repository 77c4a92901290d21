package io.regua.customers.store;

import io.regua.customers.Customer;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Customers, one at a time. */
public interface CustomerRepository extends JpaRepository<Customer, Long> {

    /** Whoever else wants to change him waits, and then sees what he has become. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Customer> findLockedById(long id);
}
