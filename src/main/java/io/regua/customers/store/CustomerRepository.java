package io.regua.customers.store;

import io.regua.customers.Customer;
import org.springframework.data.jpa.repository.JpaRepository;

/** Customers, one at a time. */
public interface CustomerRepository extends JpaRepository<Customer, Long> {}
