package io.regua.customers.store;

import io.regua.customers.Assessment;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Assessments, one at a time; who changes them has locked the customer. */
public interface AssessmentRepository extends JpaRepository<Assessment, Long> {

    List<Assessment> findByCustomerIdOrderByAssessedOnDescIdDesc(long customerId);
}
