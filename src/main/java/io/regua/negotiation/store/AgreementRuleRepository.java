package io.regua.negotiation.store;

import io.regua.negotiation.AgreementRule;
import org.springframework.data.jpa.repository.JpaRepository;

/** What holds for agreements that are made from now on. */
public interface AgreementRuleRepository extends JpaRepository<AgreementRule, Integer> {}
