package io.regua.customers;

import static java.util.stream.Collectors.toMap;

import io.regua.calendar.BusinessDates;
import io.regua.customers.CustomerChanged.Done;
import io.regua.customers.CustomerChanged.Objection;
import io.regua.customers.CustomerChanged.Overtaken;
import io.regua.customers.CustomerChanged.Refused;
import io.regua.customers.store.ContactPointRepository;
import io.regua.customers.store.CustomerRepository;
import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who owes, and how to reach them. */
@Service
@Transactional
public class Customers {

    private static final LocalDate NOBODY_IS_OLDER = LocalDate.of(1900, 1, 1);

    private final CustomerRepository customers;
    private final ContactPointRepository contactPoints;
    private final Changes changes;
    private final BusinessDates dates;

    Customers(
            CustomerRepository customers, ContactPointRepository contactPoints, Changes changes, BusinessDates dates) {
        this.customers = customers;
        this.contactPoints = contactPoints;
        this.changes = changes;
        this.dates = dates;
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

    /** The names of customers by their ids; ids of nobody are left out. */
    @Transactional(readOnly = true)
    public Map<Long, String> namesOf(Set<Long> ids) {
        return customers.findAllById(ids).stream().collect(toMap(Customer::id, Customer::name));
    }

    /** The ways to reach a customer, oldest first. */
    @Transactional(readOnly = true)
    public List<ContactPoint> contactPointsOf(long customerId) {
        return contactPoints.findByCustomerIdOrderById(customerId);
    }

    /** What was changed of a customer himself, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> changesOf(long customerId, int entries) {
        return changes.latest(subject(customerId), entries);
    }

    /**
     * Changes a customer. A wish that changes nothing leaves no trace.
     *
     * @param version the version the wish was made on
     * @throws NoSuchElementException when there is no such customer
     */
    public CustomerChanged change(long id, int version, CustomerDetails wanted, Actor actor) {
        var customer = customers.findLockedById(id).orElseThrow(() -> new NoSuchElementException("customer " + id));
        if (customer.version() != version) {
            return new Overtaken(customer, changes.since(subject(id), version));
        }
        var objections = objectionsTo(wanted, customer.kind());
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var fields = FieldChange.between(customer.details().fields(), wanted.fields());
        if (!fields.isEmpty()) {
            customer.become(wanted);
            customers.saveAndFlush(customer);
            changes.write(actor, subject(id), "customer_changed", customer.version(), fields);
        }
        return new Done(customer);
    }

    private Set<Objection> objectionsTo(CustomerDetails wanted, CustomerKind kind) {
        var objections = EnumSet.noneOf(Objection.class);
        if (wanted.name().isBlank()) {
            objections.add(Objection.NAME_MISSING);
        }
        if (wanted.birthDate() != null && !possible(wanted.birthDate())) {
            objections.add(Objection.BIRTH_DATE_IMPOSSIBLE);
        }
        if (wanted.birthDate() != null && kind == CustomerKind.LEGAL_ENTITY) {
            objections.add(Objection.BIRTH_DATE_OF_COMPANY);
        }
        if (wanted.tradeName() != null && kind == CustomerKind.INDIVIDUAL) {
            objections.add(Objection.TRADE_NAME_OF_PERSON);
        }
        var from = wanted.preferredFrom();
        var until = wanted.preferredUntil();
        if (from == null ? until != null : until == null || !from.isBefore(until)) {
            objections.add(Objection.HOURS_NOT_WHOLE);
        }
        return objections;
    }

    private boolean possible(LocalDate birthDate) {
        return !birthDate.isBefore(NOBODY_IS_OLDER) && !birthDate.isAfter(dates.today());
    }

    private static Subject subject(long id) {
        return Subject.ofCustomer("customer", id, id);
    }
}
