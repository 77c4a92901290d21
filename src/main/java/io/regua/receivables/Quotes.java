package io.regua.receivables;

import static java.util.stream.Collectors.toMap;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.receivables.Frozen.Done;
import io.regua.receivables.Frozen.Objection;
import io.regua.receivables.Frozen.Refused;
import io.regua.receivables.rules.Freezing;
import io.regua.receivables.store.Debts;
import io.regua.receivables.store.QuoteRows;
import io.regua.receivables.store.ReceivableRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Amounts that are frozen until a day, so that a bill over them settles exactly what it says. */
@Service
@Transactional
public class Quotes {

    private final QuoteRows rows;
    private final ReceivableRepository receivables;
    private final Debts debts;
    private final Said said;
    private final BusinessDates dates;

    Quotes(QuoteRows rows, ReceivableRepository receivables, Debts debts, Said said, BusinessDates dates) {
        this.rows = rows;
        this.receivables = receivables;
        this.debts = debts;
        this.said = said;
        this.dates = dates;
    }

    /**
     * Freezes what the debts are worth today, less the discounts. Nothing else changes: the debts grow on, and only a
     * payment that names the quote in time is measured by it.
     */
    public Frozen freeze(NewQuote wanted, Actor actor) {
        var objections = new ArrayList<>(objections(wanted));
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var freezing = Freezing.of(
                dates.today(),
                debts.byIds(wanted.receivables().stream().distinct().toList()),
                wanted.discounts());
        if (!freezing.objections().isEmpty()) {
            return new Refused(freezing.objections());
        }
        var id = rows.write(wanted, dates.today(), freezing, actor.name());
        said.written(
                actor,
                wanted.customerId(),
                wanted.creditorId(),
                "quote",
                id,
                "quote_frozen",
                Map.of("quote", id, "total", freezing.total(), "validUntil", wanted.validUntil()));
        return new Done(byId(id));
    }

    private List<Objection> objections(NewQuote wanted) {
        var objections = new ArrayList<Objection>();
        if (wanted.receivables().isEmpty()) {
            objections.add(new Objection("no_debts", Map.of()));
        }
        if (wanted.validUntil().isBefore(dates.today())) {
            objections.add(new Objection(
                    "valid_in_past", Map.of("validUntil", wanted.validUntil().toString())));
        }
        var known = receivables.findAllById(wanted.receivables()).stream()
                .filter(debt -> debt.customerId() == wanted.customerId() && debt.creditorId() == wanted.creditorId())
                .collect(toMap(Receivable::id, debt -> debt));
        wanted.receivables().stream().distinct().forEach(id -> {
            var debt = known.get(id);
            var facts = Map.of("receivable", String.valueOf(id));
            if (debt == null) {
                objections.add(new Objection("debt_unknown", facts));
            } else if (!debt.isOwed()) {
                objections.add(new Objection("debt_not_owed", facts));
            } else if (debt.state() == ReceivableState.IN_AGREEMENT) {
                objections.add(new Objection("debt_in_agreement", facts));
            }
        });
        return objections;
    }

    /**
     * One quote.
     *
     * @throws NoSuchElementException when there is no such quote
     */
    @Transactional(readOnly = true)
    public Quote byId(long id) {
        return rows.byId(id).orElseThrow(() -> new NoSuchElementException("quote " + id));
    }
}
