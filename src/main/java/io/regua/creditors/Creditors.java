package io.regua.creditors;

import io.regua.calendar.BusinessDates;
import io.regua.creditors.store.CreditorRepository;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The companies on whose behalf Régua collects. */
@Service
@Transactional
public class Creditors {

    /** Why a creditor cannot be added. */
    public enum Objection {
        CODE_TAKEN,
        TAX_ID_TAKEN
    }

    private final CreditorRepository creditors;
    private final Journal journal;
    private final BusinessDates dates;

    Creditors(CreditorRepository creditors, Journal journal, BusinessDates dates) {
        this.creditors = creditors;
        this.journal = journal;
        this.dates = dates;
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
        journal.write(
                actor,
                "creditor",
                creditor.id(),
                Journal.NO_CUSTOMER,
                creditor.id(),
                "creditor_added",
                Map.of("code", creditor.code()));
        return creditor;
    }
}
