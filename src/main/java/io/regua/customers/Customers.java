package io.regua.customers;

import io.regua.customers.store.ContactPointRepository;
import io.regua.customers.store.CustomerRepository;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owes, and how to reach them. */
@Service
@Transactional
public class Customers {

    private final CustomerRepository customers;
    private final ContactPointRepository contactPoints;

    Customers(CustomerRepository customers, ContactPointRepository contactPoints) {
        this.customers = customers;
        this.contactPoints = contactPoints;
    }

    /**
     * One customer.
     *
     * @throws NoSuchElementException when there is no such customer
     */
    @Transactional(readOnly = true)
    public Customer byId(long id) {
        return customers.findById(id).orElseThrow(() -> new NoSuchElementException("customer " + id));
    }

    /** The ways to reach a customer, oldest first. */
    @Transactional(readOnly = true)
    public List<ContactPoint> contactPointsOf(long customerId) {
        return contactPoints.findByCustomerIdOrderById(customerId);
    }
}
