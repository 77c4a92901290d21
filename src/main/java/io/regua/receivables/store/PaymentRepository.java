package io.regua.receivables.store;

import io.regua.receivables.Payment;
import org.springframework.data.jpa.repository.JpaRepository;

/** Payments, one at a time. */
public interface PaymentRepository extends JpaRepository<Payment, Long> {}
