package io.regua.negotiation.store;

import io.regua.negotiation.Policy;
import io.regua.negotiation.PolicyState;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Versions of the limits. */
public interface PolicyRepository extends JpaRepository<Policy, Long> {

    List<Policy> findAllByOrderByNumberDesc();

    Optional<Policy> findFirstByState(PolicyState state);

    /** All that were published, the newest first; nobody publishes at the same time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Policy> findLockedByStateNotOrderByNumberDesc(PolicyState state);

    /** The version that decides on a day. */
    @Query("""
            select p from Policy p
            where p.validFrom <= :day and (p.validUntil is null or p.validUntil >= :day)
            order by p.validFrom desc, p.number desc
            limit 1""")
    Optional<Policy> decidingOn(LocalDate day);
}
