package io.regua.customers;

import io.regua.calendar.BusinessDates;
import io.regua.customers.ContactPointChanged.Done;
import io.regua.customers.ContactPointChanged.KnownAlready;
import io.regua.customers.ContactPointChanged.NotUsable;
import io.regua.customers.ContactPointChanged.Overtaken;
import io.regua.customers.store.ContactPointRepository;
import io.regua.customers.store.CustomerRepository;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways to reach customers: told, corrected, found good or bad. None is ever deleted. */
@Service
@Transactional
public class ContactPoints {

    private final ContactPointRepository points;
    private final CustomerRepository customers;
    private final Changes changes;
    private final BusinessDates dates;

    ContactPoints(ContactPointRepository points, CustomerRepository customers, Changes changes, BusinessDates dates) {
        this.points = points;
        this.customers = customers;
        this.changes = changes;
        this.dates = dates;
    }

    /** The ways to reach a customer, oldest first. */
    @Transactional(readOnly = true)
    public List<ContactPoint> of(long customerId) {
        return points.findByCustomerIdOrderById(customerId);
    }

    /**
     * Adds what somebody told.
     *
     * @throws NoSuchElementException when there is no such customer
     */
    public ContactPointChanged add(NewContactPoint told, Actor actor) {
        lock(told.customerId());
        var known = points.findByCustomerIdAndKindAndValue(
                told.customerId(), told.reach().kind(), told.reach().value());
        if (known.isPresent()) {
            return new KnownAlready(known.get());
        }
        var point = points.saveAndFlush(new ContactPoint(told, dates.now()));
        note(point, "contact_point_added", Map.of(), actor);
        return new Done(point);
    }

    /**
     * It was noted wrongly and leads elsewhere; of that place nothing is known yet.
     *
     * @param version the version the wish was made on
     * @throws NoSuchElementException when the customer has no such contact point
     */
    public ContactPointChanged correct(long id, long customerId, int version, Reach reach, Actor actor) {
        lock(customerId);
        var point = locked(id, customerId);
        if (point.version() != version) {
            return new Overtaken(point.version(), changes.since(subject(point), version));
        }
        var known = points.findByCustomerIdAndKindAndValue(customerId, reach.kind(), reach.value());
        if (known.isPresent()) {
            return known.get().id() == id ? new Done(point) : new KnownAlready(known.get());
        }
        takeOver(point, reach.kind());
        return changed(point, "contact_point_corrected", it -> it.correct(reach), actor);
    }

    /** A preferred point that becomes another kind of point is preferred no more. */
    private void takeOver(ContactPoint point, ContactKind kind) {
        if (point.kind() != kind) {
            point.prefer(false);
        }
    }

    /**
     * Somebody found out what it is worth. One that leads to somebody else stops at once (L17).
     *
     * @throws NoSuchElementException when the customer has no such contact point
     */
    public ContactPointChanged judge(long id, long customerId, ContactValidity verdict, Actor actor) {
        var point = locked(id, customerId);
        return point.validity() == verdict
                ? new Done(point)
                : changed(
                        point,
                        "contact_point_" + verdict.code(),
                        it -> it.judge(verdict, dates.now(), actor.name()),
                        actor);
    }

    /**
     * The customer wants to be reached here rather than at the others of its kind, or no longer does.
     *
     * @throws NoSuchElementException when the customer has no such contact point
     */
    public ContactPointChanged prefer(long id, long customerId, boolean wanted, Actor actor) {
        lock(customerId);
        var point = locked(id, customerId);
        if (wanted && !point.usable()) {
            return new NotUsable(point);
        }
        if (wanted) {
            points.findByCustomerIdAndKindAndPreferredTrue(customerId, point.kind()).stream()
                    .filter(other -> other.id() != id)
                    .forEach(other -> changed(other, "contact_point_not_preferred", it -> it.prefer(false), actor));
        }
        return changed(
                point,
                wanted ? "contact_point_preferred" : "contact_point_not_preferred",
                it -> it.prefer(wanted),
                actor);
    }

    private Done changed(ContactPoint point, String code, Consumer<ContactPoint> change, Actor actor) {
        var before = point.fields();
        change.accept(point);
        if (!FieldChange.between(before, point.fields()).isEmpty()) {
            points.saveAndFlush(point);
            note(point, code, before, actor);
        }
        return new Done(point);
    }

    /** One change of a customer's contact points at a time. */
    private void lock(long customerId) {
        if (customers.findLockedById(customerId).isEmpty()) {
            throw new NoSuchElementException("customer " + customerId);
        }
    }

    private ContactPoint locked(long id, long customerId) {
        return points.findLockedByIdAndCustomerId(id, customerId)
                .orElseThrow(() -> new NoSuchElementException("contact point " + id));
    }

    private void note(ContactPoint point, String code, Map<String, String> before, Actor actor) {
        changes.write(
                actor,
                subject(point),
                code,
                point.version(),
                FieldChange.between(before, point.fields()),
                Map.of("contact", point.kind().code()));
    }

    private static Subject subject(ContactPoint point) {
        return Subject.ofCustomer("contact_point", point.id(), point.customerId());
    }
}
