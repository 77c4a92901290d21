package io.regua.customers;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Marked.Objection;
import io.regua.customers.Marked.Placed;
import io.regua.customers.Marked.Refused;
import io.regua.customers.store.CustomerRepository;
import io.regua.customers.store.MarkRepository;
import io.regua.files.Proof;
import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Circumstances of customers that change what may be done (L12). Who may set which is for the screens to say. */
@Service
@Transactional
public class Marks {

    private final MarkRepository marks;
    private final CustomerRepository customers;
    private final StoredFiles files;
    private final Changes changes;
    private final BusinessDates dates;
    private final ApplicationEventPublisher facts;

    Marks(
            MarkRepository marks,
            CustomerRepository customers,
            StoredFiles files,
            Changes changes,
            BusinessDates dates,
            ApplicationEventPublisher facts) {
        this.marks = marks;
        this.customers = customers;
        this.files = files;
        this.changes = changes;
        this.dates = dates;
        this.facts = facts;
    }

    /** All marks of a customer, also those taken away, the latest first. */
    @Transactional(readOnly = true)
    public List<Mark> of(long customerId) {
        return marks.findByCustomerIdOrderByFromOnDescIdDesc(customerId);
    }

    /** The marks of a customer that count today. */
    @Transactional(readOnly = true)
    public List<Mark> inForce(long customerId) {
        return of(customerId).stream()
                .filter(mark -> mark.countsOn(dates.today()))
                .toList();
    }

    /**
     * Sets a mark.
     *
     * @throws NoSuchElementException when there is no such customer
     */
    public Marked place(NewMark wanted, Actor actor) {
        var customer = customers
                .findLockedById(wanted.customerId())
                .orElseThrow(() -> new NoSuchElementException("customer " + wanted.customerId()));
        var objections = objectionsTo(wanted, customer);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        of(customer.id()).stream().filter(mark -> mark.kind() == wanted.kind()).forEach(this::closeExpired);
        var mark = marks.saveAndFlush(new Mark(wanted, actor.name(), dates.now()));
        note(mark, "mark_placed", placed(mark), actor);
        facts.publishEvent(new CustomerMarked(
                mark.id(),
                mark.customerId(),
                mark.kind(),
                mark.fromOn(),
                mark.untilOn().orElse(null)));
        return new Placed(mark);
    }

    /** One whose last day is past makes room for the next of its kind. */
    private void closeExpired(Mark mark) {
        if (!mark.removed()) {
            mark.remove(mark.untilOn().orElse(dates.today()), Actor.SYSTEM.name(), dates.now());
            marks.saveAndFlush(mark);
        }
    }

    private Set<Objection> objectionsTo(NewMark wanted, Customer customer) {
        var objections = EnumSet.noneOf(Objection.class);
        if (inForce(customer.id()).stream().anyMatch(mark -> mark.kind() == wanted.kind())) {
            objections.add(Objection.MARKED_ALREADY);
        }
        if (wanted.fromOn().isAfter(dates.today())) {
            objections.add(Objection.BEGINS_LATER);
        }
        if (before(wanted.untilOn(), wanted.fromOn())) {
            objections.add(Objection.ENDS_BEFORE_IT_BEGINS);
        }
        if (before(wanted.reviewOn(), wanted.fromOn())) {
            objections.add(Objection.REVIEWED_BEFORE_IT_BEGINS);
        }
        if (wanted.kind().peopleOnly() && customer.kind() == CustomerKind.LEGAL_ENTITY) {
            objections.add(Objection.PEOPLE_ONLY);
        }
        return objections;
    }

    private static boolean before(@Nullable LocalDate day, LocalDate other) {
        return day != null && day.isBefore(other);
    }

    /**
     * Takes a mark away as of today; one that is gone already stays gone.
     *
     * @throws NoSuchElementException when the customer has no such mark
     */
    public void remove(long markId, long customerId, Actor actor) {
        var mark = locked(markId, customerId);
        if (mark.removed()) {
            return;
        }
        var today = dates.today();
        mark.remove(today, actor.name(), dates.now());
        marks.saveAndFlush(mark);
        note(mark, "mark_removed", List.of(), actor);
        facts.publishEvent(new CustomerUnmarked(mark.id(), mark.customerId(), today));
    }

    /**
     * Looked at and still right: looks again on another day.
     *
     * @throws NoSuchElementException when the customer has no such mark
     */
    public void reviewAgain(long markId, long customerId, LocalDate on, Actor actor) {
        var mark = locked(markId, customerId);
        if (mark.removed() || mark.reviewOn().filter(on::equals).isPresent()) {
            return;
        }
        mark.reviewAgain(on);
        marks.saveAndFlush(mark);
        note(mark, "mark_reviewed", List.of(), actor);
    }

    /**
     * Keeps what shows that a mark is right; what was sent before is seen no more.
     *
     * @throws NoSuchElementException when the customer has no such mark
     */
    public void prove(long markId, long customerId, Proof shown, Actor actor) {
        var mark = locked(markId, customerId);
        var before = mark.proof();
        if (before.filter(shown::equals).isPresent()) {
            return;
        }
        mark.prove(shown);
        marks.saveAndFlush(mark);
        var name = before.map(Proof::name).orElse("");
        note(mark, "mark_proven", List.of(new FieldChange("proof", name, shown.name())), actor);
    }

    /**
     * What shows that a mark is right, piece by piece. It may tell of an illness or a death, so the history keeps who
     * asked for it (L17).
     *
     * @throws NoSuchElementException when the customer has no such mark, or nothing was sent for it
     */
    public InputStream openProof(long markId, long customerId, Actor actor) {
        var mark = locked(markId, customerId);
        var proof = mark.proof().orElseThrow(() -> new NoSuchElementException("proof of mark " + markId));
        note(mark, "mark_proof.shown", List.of(), actor);
        return files.open(proof.fileId());
    }

    private Mark locked(long markId, long customerId) {
        return marks.findLockedByIdAndCustomerId(markId, customerId)
                .orElseThrow(() -> new NoSuchElementException("mark " + markId));
    }

    private static List<FieldChange> placed(Mark mark) {
        var told = new ArrayList<FieldChange>();
        mark.note().ifPresent(note -> told.add(new FieldChange("note", "", note)));
        mark.proof().ifPresent(proof -> told.add(new FieldChange("proof", "", proof.name())));
        return told;
    }

    private void note(Mark mark, String code, List<FieldChange> fields, Actor actor) {
        changes.write(
                actor,
                Subject.ofCustomer("mark", mark.id(), mark.customerId()),
                code,
                mark.version(),
                fields,
                Map.of(
                        "mark", mark.kind().code(),
                        "from", mark.fromOn(),
                        "until", mark.untilOn().map(LocalDate::toString).orElse(""),
                        "review", mark.reviewOn().map(LocalDate::toString).orElse("")));
    }
}
