package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What befalls customers and their debts: told to the model's facts and written into the tables, or nothing at all. */
final class Portfolios {

    private static final Map<String, Set<String>> LEADS_TO = Map.of(
            "mobile", Set.of("phone", "sms", "whatsapp"),
            "phone", Set.of("phone"),
            "email", Set.of("email"),
            "postal", Set.of("letter"));

    private final Facts facts;
    private final Tables tables;

    Portfolios(Facts facts, Tables tables) {
        this.facts = facts;
        this.tables = tables;
    }

    /** Comes to be, or gets new contact points. */
    void customer(Event event) {
        var id = event.subject();
        var known = facts.customers.get(id);
        var kind = known == null ? event.value(0) : known.kind();
        if (known == null) {
            tables.write(
                    "insert into customers.customer (id, kind, name) values (?, ?, ?)", id, kind, "Customer " + id);
        }
        tables.write("delete from customers.contact_point where customer_id = ?", id);
        tables.write("delete from customers.consent where customer_id = ?", id);
        var channels = new HashSet<String>();
        String state = null;
        for (var point : event.value(1).split(",", -1)) {
            if (point.startsWith("postal:") && !point.endsWith("!")) {
                state = point.substring("postal:".length());
            }
            channels.addAll(reached(id, point));
        }
        for (var point : event.value(1).split(",", -1)) {
            if (point.startsWith("-")) {
                channels.remove(point.substring(1));
            }
        }
        facts.customers.put(id, new Facts.Customer(id, kind, state, channels));
    }

    private Set<String> reached(int customer, String point) {
        if (point.startsWith("-")) {
            tables.write(
                    "insert into customers.consent (customer_id, channel, state, at, source, said_by)"
                            + " values (?, ?, 'refused', now(), 'call', 'ana')",
                    customer,
                    point.substring(1));
            return Set.of();
        }
        if (point.isEmpty()) {
            return Set.of();
        }
        var kind = point.replaceAll("[!:].*", "");
        var bad = point.endsWith("!");
        tables.write(
                "insert into customers.contact_point (id, customer_id, kind, value, state, validity)"
                        + " values (nextval('customers.contact_point_seq'), ?, ?, ?, ?, ?)",
                customer,
                kind,
                kind + customer,
                kind.equals("postal") ? point.replaceAll("postal:|!", "") : null,
                bad ? "bad" : "unknown");
        return bad ? Set.of() : LEADS_TO.getOrDefault(kind, Set.of());
    }

    void owe(Event event) {
        var debt = new Facts.Debt(
                event.subject(),
                event.number(0),
                event.number(1),
                event.value(2),
                LocalDate.parse(event.value(3)),
                Long.parseLong(event.value(4)),
                event.values().contains("agreement"));
        facts.add(debt);
        tables.write(
                "insert into receivables.contract (id, customer_id, creditor_id, number, product) values (?, ?, ?, ?, ?)",
                debt.id,
                debt.customer,
                debt.creditor,
                "debt " + debt.id,
                debt.product);
        tables.write(
                """
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (?, ?, ?, ?, 1, ?, ?, ?)""",
                debt.id,
                debt.customer,
                debt.creditor,
                debt.id,
                debt.dueOn,
                RulerRows.reais(debt.principal),
                RulerRows.reais(debt.principal));
        if (debt.ofAgreement) {
            ofAgreement(debt);
        }
        changed(debt);
    }

    /** Its contract is that of an agreement. */
    private void ofAgreement(Facts.Debt debt) {
        tables.write(
                "insert into receivables.agreed (agreement_id, customer_id, creditor_id, contract_id, signed_on, placed_by)"
                        + " values (?, ?, ?, ?, ?, 'ana')",
                debt.id,
                debt.customer,
                debt.creditor,
                debt.id,
                debt.dueOn);
        tables.write("update receivables.receivable set agreement_id = ? where id = ?", debt.id, debt.id);
    }

    void pay(Event event) {
        become(event, "open", "settled");
    }

    void part(Event event) {
        var debt = facts.debts.get(event.subject());
        if (debt != null && debt.isOpen() && debt.open > 100) {
            debt.open -= debt.open * event.number(0) / 100;
            written(debt);
        }
    }

    /** From one state to another; settled takes all that is open, and opening a settled debt gives all of it back. */
    void become(Event event, String from, String to) {
        var debt = facts.debts.get(event.subject());
        if (debt == null || !debt.state.equals(from)) {
            return;
        }
        debt.state = to;
        debt.agreedOn = to.equals("in_agreement") ? event.day() : null;
        if (to.equals("settled")) {
            debt.open = 0;
            debt.settledOn = event.day();
        } else if (from.equals("settled")) {
            debt.open = debt.principal;
            debt.settledOn = null;
        }
        written(debt);
    }

    /** Later is a new cycle. */
    void postpone(Event event) {
        var debt = facts.debts.get(event.subject());
        if (debt != null && debt.isOpen()) {
            debt.dueOn = debt.dueOn.plusDays(event.number(0));
            debt.cycle++;
            written(debt);
        }
    }

    void earlier(Event event) {
        var debt = facts.debts.get(event.subject());
        if (debt != null && debt.isOpen()) {
            debt.dueOn = debt.dueOn.minusDays(event.number(0));
            written(debt);
        }
    }

    private void written(Facts.Debt debt) {
        tables.write(
                "update receivables.receivable set open_principal = ?, state = ?, settled_on = ?, agreed_on = ?, due_on = ?,"
                        + " cycle = ? where id = ?",
                RulerRows.reais(debt.open),
                debt.state,
                debt.settledOn,
                debt.agreedOn,
                debt.dueOn,
                debt.cycle,
                debt.id);
        changed(debt);
    }

    void hold(Event event) {
        var debt = facts.debts.get(event.number(2));
        if (debt == null && (event.number(2) > 0 || !facts.customers.containsKey(event.number(0)))) {
            return;
        }
        var until = event.value(3).isEmpty() ? null : LocalDate.parse(event.value(3));
        var customer = debt == null ? event.number(0) : debt.customer;
        var creditor = debt == null ? event.number(1) : debt.creditor;
        var hold = new Facts.Hold(event.subject(), customer, creditor, event.number(2), event.day(), until);
        facts.holds.put(hold.id(), hold);
        tables.write(
                "insert into receivables.hold (id, customer_id, creditor_id, receivable_id, kind, from_on, until_on,"
                        + " reason, placed_by) values (?, ?, ?, ?, 'dispute', ?, ?, ?, 'ana')",
                hold.id(),
                customer,
                creditor == 0 ? null : creditor,
                debt == null ? null : debt.id,
                hold.from(),
                until,
                "reason " + hold.id());
        bound(hold).forEach(this::changed);
    }

    void release(int id, LocalDate on) {
        var hold = facts.holds.remove(id);
        if (hold != null) {
            tables.write(
                    "update receivables.hold set released_at = now(), released_by = 'ana', released_on = ? where id = ?",
                    on,
                    id);
            bound(hold).forEach(this::changed);
        }
    }

    /** As the night does it before the ruler has its turn. */
    void releaseEnded(LocalDate night) {
        for (var hold : List.copyOf(facts.holds.values())) {
            if (hold.until() != null && hold.until().isBefore(night)) {
                release(hold.id(), night);
            }
        }
    }

    private List<Facts.Debt> bound(Facts.Hold hold) {
        return facts.byCustomer.getOrDefault(hold.customer(), new ArrayList<>()).stream()
                .filter(hold::binds)
                .toList();
    }

    void mark(Event event) {
        if (!facts.customers.containsKey(event.subject())) {
            return;
        }
        var until = event.value(2).isEmpty() ? null : LocalDate.parse(event.value(2));
        var calls = Boolean.parseBoolean(event.value(0));
        var registry = Boolean.parseBoolean(event.value(1));
        unmark(event.subject(), event.day());
        facts.marks.add(new Facts.Mark(event.subject(), calls, registry, event.day(), until));
        tables.write(
                "insert into customers.mark (id, customer_id, kind, from_on, until_on, charges_run, stops_ruler, stops_calls,"
                        + " stops_registry, placed_by, placed_at)"
                        + " values (nextval('customers.mark_seq'), ?, 'over_indebted_or_ill', ?, ?, true, false, ?, ?, 'ana', now())",
                event.subject(),
                event.day(),
                until,
                calls,
                registry);
    }

    void unmark(int customer, @Nullable LocalDate on) {
        if (facts.marks.removeIf(mark -> mark.customer() == customer)) {
            tables.write(
                    "update customers.mark set removed_at = now(), removed_by = 'ana', removed_on = ?"
                            + " where customer_id = ? and removed_at is null",
                    on,
                    customer);
        }
    }

    void changed(Facts.Debt debt) {
        facts.changed.add(debt.id);
        tables.write(
                "insert into receivables.inbox_changed (receivable_id, customer_id) values (?, ?)",
                debt.id,
                debt.customer);
    }
}
