package io.regua.receivables.store;

import io.regua.receivables.Receivable;
import org.springframework.data.jpa.repository.JpaRepository;

/** Receivables, one at a time. */
public interface ReceivableRepository extends JpaRepository<Receivable, Long> {}
