package io.regua.receivables.store;

import io.regua.receivables.Contract;
import org.springframework.data.jpa.repository.JpaRepository;

/** Contracts, one at a time. */
public interface ContractRepository extends JpaRepository<Contract, Long> {}
