package io.regua.negotiation.store;

import io.regua.negotiation.AgreementRule;
import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** What holds for agreements that are made from now on. */
public interface AgreementRuleRepository extends JpaRepository<AgreementRule, Integer> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    AgreementRule findLockedById(int id);
}
