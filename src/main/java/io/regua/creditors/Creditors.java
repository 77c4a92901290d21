package io.regua.creditors;

import io.regua.calendar.BusinessDates;
import io.regua.calendar.Calendars;
import io.regua.creditors.CreditorChanged.Done;
import io.regua.creditors.CreditorChanged.Overtaken;
import io.regua.creditors.CreditorChanged.Refused;
import io.regua.creditors.rules.Picture;
import io.regua.creditors.store.BankAccountRepository;
import io.regua.creditors.store.CreditorRepository;
import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.journal.Changed;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.money.Percent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies on whose behalf Régua collects. */
@Service
@Transactional
public class Creditors {

    /** The largest logo in bytes. */
    public static final int LOGO_BYTES = 512 * 1024;

    /** The longest edge of a logo in pixels. */
    public static final int LOGO_EDGE = 4_000;

    private static final Percent CONSUMER_FINE = Percent.of("2");
    private static final Percent CONSUMER_INTEREST = Percent.of("1");

    /** Why a creditor cannot be added. */
    public enum Objection {
        CODE_TAKEN,
        TAX_ID_TAKEN
    }

    private final CreditorRepository creditors;
    private final BankAccountRepository accounts;
    private final Calendars calendars;
    private final StoredFiles files;
    private final Changes changes;
    private final BusinessDates dates;
    private final ApplicationEventPublisher facts;

    Creditors(
            CreditorRepository creditors,
            BankAccountRepository accounts,
            Calendars calendars,
            StoredFiles files,
            Changes changes,
            BusinessDates dates,
            ApplicationEventPublisher facts) {
        this.creditors = creditors;
        this.accounts = accounts;
        this.calendars = calendars;
        this.files = files;
        this.changes = changes;
        this.dates = dates;
        this.facts = facts;
    }

    /** The creditor with this code, CNPJ or brand, in this order; case does not matter. */
    @Transactional(readOnly = true)
    public Optional<Creditor> named(String codeOrBrandOrTaxId) {
        var name = codeOrBrandOrTaxId.strip();
        var taxId = Cnpj.parse(name).map(Cnpj::value).orElse("");
        return creditors.findNamed(name, taxId).stream().findFirst();
    }

    /**
     * One creditor.
     *
     * @throws NoSuchElementException when there is no such creditor
     */
    @Transactional(readOnly = true)
    public Creditor byId(long id) {
        return creditors.findById(id).orElseThrow(() -> new NoSuchElementException("creditor " + id));
    }

    /** All of them by brand. */
    @Transactional(readOnly = true)
    public List<Creditor> all() {
        return creditors.findAllByOrderByBrand();
    }

    /** The accounts to which its boletos are paid, those in use first. */
    @Transactional(readOnly = true)
    public List<BankAccount> bankAccounts(long creditorId) {
        return accounts.ofCreditor(creditorId);
    }

    /** Everything that speaks against adding this creditor; empty when nothing does. */
    @Transactional(readOnly = true)
    public Set<Objection> objectionsTo(NewCreditor wanted) {
        var objections = EnumSet.noneOf(Objection.class);
        if (creditors.existsByCode(wanted.code())) {
            objections.add(Objection.CODE_TAKEN);
        }
        if (creditors.existsByTaxId(wanted.cnpj().value())) {
            objections.add(Objection.TAX_ID_TAKEN);
        }
        return objections;
    }

    /**
     * Adds a creditor with the default policies.
     *
     * @throws IllegalStateException when there are {@link #objectionsTo objections}
     */
    public Creditor add(NewCreditor wanted, Actor actor) {
        var objections = objectionsTo(wanted);
        if (!objections.isEmpty()) {
            throw new IllegalStateException("creditor " + wanted.code() + ": " + objections);
        }
        var creditor = creditors.saveAndFlush(new Creditor(wanted, dates.now()));
        changes.write(
                actor,
                subject(creditor),
                "creditor_added",
                creditor.version(),
                List.of(),
                Map.of("code", creditor.code()));
        return creditor;
    }

    /**
     * Changes one part of a creditor. A wish that changes nothing leaves no trace. Another calendar is told as
     * {@link CalendarChosen}.
     *
     * @param version the version the wish was made on
     * @throws NoSuchElementException when there is no such creditor
     */
    public CreditorChanged change(long id, int version, CreditorChange wanted, Actor actor) {
        var creditor = locked(id);
        if (creditor.version() != version) {
            return overtaken(creditor, version);
        }
        var objections = objectionsTo(wanted, creditor);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var calendar = creditor.calendarId();
        var changed = changed(creditor, it -> it.become(wanted), actor);
        if (creditor.calendarId() != calendar) {
            facts.publishEvent(new CalendarChosen(creditor.id(), creditor.calendarId()));
        }
        return changed;
    }

    private Set<CreditorChanged.Objection> objectionsTo(CreditorChange wanted, Creditor creditor) {
        var objections = EnumSet.noneOf(CreditorChanged.Objection.class);
        switch (wanted) {
            case CreditorChange.Who(var identity) -> {
                if (creditors.existsByTaxIdAndIdNot(identity.cnpj().value(), creditor.id())) {
                    objections.add(CreditorChanged.Objection.TAX_ID_TAKEN);
                }
            }
            case CreditorChange.How(var policies, var order) -> {
                if (calendars.all().stream().noneMatch(known -> known.id() == policies.calendarId())) {
                    objections.add(CreditorChanged.Objection.CALENDAR_UNKNOWN);
                }
            }
            case CreditorChange.Late(var terms) -> {
                if (above(terms.finePercent(), CONSUMER_FINE)) {
                    objections.add(CreditorChanged.Objection.FINE_ABOVE_LAW);
                }
                if (above(terms.interestPercent(), CONSUMER_INTEREST) && !creditor.isFinancialInstitution()) {
                    objections.add(CreditorChanged.Objection.INTEREST_ABOVE_LAW);
                }
            }
            case CreditorChange.Receives(var receiving) -> {}
        }
        return objections;
    }

    private static boolean above(@Nullable Percent percent, Percent limit) {
        return percent != null && percent.compareTo(limit) > 0;
    }

    /** Gives a creditor a new picture; an empty one takes the present picture away. See {@link #change}. */
    public CreditorChanged wear(long id, int version, byte[] picture, Actor actor) {
        var creditor = locked(id);
        if (creditor.version() != version) {
            return overtaken(creditor, version);
        }
        if (picture.length == 0) {
            return changed(creditor, it -> it.wear(null, null), actor);
        }
        var found = Picture.of(picture);
        var objections = objectionsTo(picture.length, found);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var kept = keep(picture);
        return changed(creditor, it -> it.wear(kept, found.orElseThrow().type()), actor);
    }

    private static Set<CreditorChanged.Objection> objectionsTo(int bytes, Optional<Picture> picture) {
        var objections = EnumSet.noneOf(CreditorChanged.Objection.class);
        if (bytes > LOGO_BYTES) {
            objections.add(CreditorChanged.Objection.LOGO_TOO_LARGE);
        } else if (picture.isEmpty()) {
            objections.add(CreditorChanged.Objection.LOGO_NO_PICTURE);
        }
        if (picture.filter(it -> Math.max(it.width(), it.height()) > LOGO_EDGE).isPresent()) {
            objections.add(CreditorChanged.Objection.LOGO_TOO_WIDE);
        }
        return objections;
    }

    private long keep(byte[] picture) {
        try {
            return files.keep(new ByteArrayInputStream(picture)).id();
        } catch (IOException memoryDoesNotBreak) {
            throw new UncheckedIOException(memoryDoesNotBreak);
        }
    }

    private CreditorChanged changed(Creditor creditor, Consumer<Creditor> change, Actor actor) {
        var before = creditor.fields();
        change.accept(creditor);
        var fields = FieldChange.between(before, creditor.fields());
        if (!fields.isEmpty()) {
            creditors.saveAndFlush(creditor);
            changes.write(actor, subject(creditor), "creditor_changed", creditor.version(), fields);
        }
        return new Done(creditor);
    }

    private Overtaken overtaken(Creditor creditor, int version) {
        return new Overtaken(creditor.version(), changes.since(subject(creditor), version));
    }

    private Creditor locked(long id) {
        return creditors.findLockedById(id).orElseThrow(() -> new NoSuchElementException("creditor " + id));
    }

    /** The latest changes of a creditor and of its bank accounts in one order, newest first. */
    @Transactional(readOnly = true)
    public List<Changed> changesOf(long creditorId, int entries) {
        var subjects = Stream.concat(
                Stream.of(subject(creditorId)),
                bankAccounts(creditorId).stream().map(BankAccounts::subject));
        return changes.latest(subjects.toList(), entries);
    }

    private static Subject subject(Creditor creditor) {
        return subject(creditor.id());
    }

    /** Under what the history keeps the changes of a creditor. */
    public static Subject subject(long creditorId) {
        return Subject.ofCreditor("creditor", creditorId, creditorId);
    }
}
