package io.regua.receivables.store;

import io.regua.receivables.Hold;
import org.springframework.data.jpa.repository.JpaRepository;

/** Holds, one at a time. */
public interface HoldRepository extends JpaRepository<Hold, Long> {}
