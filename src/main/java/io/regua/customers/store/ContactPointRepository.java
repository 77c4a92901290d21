package io.regua.customers.store;

import io.regua.customers.ContactPoint;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Contact points, one at a time. */
public interface ContactPointRepository extends JpaRepository<ContactPoint, Long> {

    List<ContactPoint> findByCustomerIdOrderById(long customerId);
}
