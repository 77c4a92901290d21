package io.regua.intake.store;

import io.regua.intake.Batch;
import io.regua.intake.Objection;
import io.regua.intake.rules.ContactLine;
import io.regua.intake.rules.ContractLine;
import io.regua.intake.rules.CustomerLine;
import io.regua.intake.rules.DebtLine;
import io.regua.intake.rules.OperationLine;
import io.regua.intake.rules.PaymentLine;
import io.regua.intake.rules.Understood;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Offers understood lines to the owners of customers and debts: rows pile up here and go to their inbox by {@code COPY}
 * a piece at a time, while the next lines are read. Lines that cannot go in are told apart at once.
 */
public final class InboxWriter implements AutoCloseable {

    private static final int PIECE = 1 << 19;

    /** Where rows go. */
    enum Target {
        CUSTOMERS("customers.inbox_customer (batch_id, line, creditor_id, kind, tax_id, code, name, birth_date)"),
        CONTACT_POINTS("customers.inbox_contact_point (batch_id, line, customer_line, kind, value, street, number,"
                + " complement, district, city, state, postal_code)"),
        CONTRACTS("receivables.inbox_contract (batch_id, line, customer_line, creditor_id, number, product, sold_on,"
                + " total, fine_percent, interest_percent)"),
        RECEIVABLES("receivables.inbox_receivable (batch_id, line, contract_line, installment, due_on, amount,"
                + " disputed)"),
        PAYMENTS("receivables.inbox_payment (batch_id, line, contract_line, creditor_id, contract_number, installment,"
                + " amount, paid_on, reference, method)"),
        OPERATIONS("receivables.inbox_operation (batch_id, line, source, creditor_id, contract_number, installment,"
                + " operation, due_on, amount, fine_percent, interest_percent, done_on, reference, reason, tax_id,"
                + " customer_code)"),
        REFUSED("intake.refused (batch_id, line, no, code, facts)"),
        NOTES("intake.note (batch_id, line, code, facts)");

        private final String columns;

        Target(String columns) {
            this.columns = columns;
        }

        String copy() {
            return "copy " + columns + " from stdin";
        }
    }

    private final long batch;
    private final long file;
    private final CopyThread copies;
    private final Map<Target, CopyRows> rows = new EnumMap<>(Target.class);
    private final Map<Target, Long> counts = new EnumMap<>(Target.class);
    private @Nullable CustomerLine customer;
    private @Nullable ContractLine contract;
    private long customerLine;
    private long contractLine;
    private long rejected;
    private final Set<Long> creditors = new TreeSet<>();

    public InboxWriter(Batch batch, CopyThread copies) {
        this.batch = batch.id();
        this.file = batch.fileId();
        this.copies = copies;
        for (var target : Target.values()) {
            rows.put(target, new CopyRows(PIECE + (PIECE >> 3)));
        }
    }

    public void write(Understood understood) {
        var line = understood.line().number();
        var objections = understood.objections();
        if (!objections.isEmpty()) {
            refuse(line, objections);
            return;
        }
        write(line, understood);
    }

    private void write(long line, Understood understood) {
        var who = understood.customer().value();
        if (who != null && !who.equals(customer)) {
            customer = who;
            contract = null;
            customerLine = line;
            customer(line, who);
            notes(line, understood.customer().notes());
        }
        var what = understood.contract().value();
        if (what != null && !what.equals(contract)) {
            contract = what;
            contractLine = line;
            contract(line, what);
        }
        if (understood.debt().value() != null) {
            debt(line, understood.debt().value());
        }
        if (understood.payment().value() != null) {
            payment(line, understood.payment().value(), what != null);
        }
        if (understood.operation().value() != null) {
            operation(line, understood.operation().value());
        }
    }

    private void refuse(long line, List<Objection> objections) {
        rejected++;
        var no = 1;
        for (var objection : objections) {
            end(
                    Target.REFUSED,
                    row(Target.REFUSED, line)
                            .add(no++)
                            .addPlain(objection.code())
                            .add(Json.of(objection.facts())));
        }
    }

    private void notes(long line, List<Objection> notes) {
        for (var note : notes) {
            end(Target.NOTES, row(Target.NOTES, line).addPlain(note.code()).add(Json.of(note.facts())));
        }
    }

    private void customer(long line, CustomerLine who) {
        end(
                Target.CUSTOMERS,
                row(Target.CUSTOMERS, line)
                        .add(who.creditorId())
                        .addPlain(who.individual() ? "individual" : "legal_entity")
                        .addPlain(who.taxId() == null ? null : who.taxId().value())
                        .add(who.code())
                        .add(who.name())
                        .addPlain(who.birthDate()));
        who.contacts().forEach(contact -> contact(line, contact));
    }

    private void contact(long line, ContactLine contact) {
        var row = row(Target.CONTACT_POINTS, line)
                .add(line)
                .addPlain(contact.kind().code())
                .add(contact.value());
        var address = contact.address();
        if (address == null) {
            row.addNulls(7);
        } else {
            row.add(address.street())
                    .add(address.number())
                    .add(address.complement())
                    .add(address.district())
                    .add(address.city())
                    .add(address.state())
                    .add(address.postalCode());
        }
        end(Target.CONTACT_POINTS, row);
    }

    private void contract(long line, ContractLine what) {
        creditors.add(what.creditorId());
        end(
                Target.CONTRACTS,
                row(Target.CONTRACTS, line)
                        .add(customerLine)
                        .add(what.creditorId())
                        .add(what.number())
                        .add(what.product())
                        .addPlain(what.soldOn())
                        .addPlain(what.total())
                        .addPlain(what.fine())
                        .addPlain(what.interest()));
    }

    private void debt(long line, DebtLine debt) {
        end(
                Target.RECEIVABLES,
                row(Target.RECEIVABLES, line)
                        .add(contractLine)
                        .add(debt.installment())
                        .addPlain(debt.dueOn())
                        .addPlain(debt.amount())
                        .add(debt.disputed()));
    }

    private void payment(long line, PaymentLine payment, boolean withContract) {
        creditors.add(payment.creditorId());
        end(
                Target.PAYMENTS,
                row(Target.PAYMENTS, line)
                        .addPlain(withContract ? contractLine : null)
                        .add(payment.creditorId())
                        .add(payment.contractNumber())
                        .addPlain(payment.installment())
                        .addPlain(payment.amount())
                        .addPlain(payment.paidOn())
                        .add(payment.reference())
                        .addPlain(payment.method()));
    }

    private void operation(long line, OperationLine operation) {
        creditors.add(operation.creditorId());
        end(
                Target.OPERATIONS,
                row(Target.OPERATIONS, line)
                        .add(file)
                        .add(operation.creditorId())
                        .add(operation.contractNumber())
                        .addPlain(operation.installment())
                        .addPlain(operation.operation())
                        .addPlain(operation.dueOn())
                        .addPlain(operation.amount())
                        .addPlain(operation.fine())
                        .addPlain(operation.interest())
                        .addPlain(operation.doneOn())
                        .add(operation.reference())
                        .add(operation.reason())
                        .addPlain(
                                operation.taxId() == null
                                        ? null
                                        : operation.taxId().value())
                        .add(operation.customerCode()));
    }

    private CopyRows row(Target target, long line) {
        return Objects.requireNonNull(rows.get(target)).add(batch).add(line);
    }

    private void end(Target target, CopyRows row) {
        row.endRow();
        counts.merge(target, 1L, Long::sum);
        if (row.size() >= PIECE) {
            copies.send(target.copy(), row.taken());
        }
    }

    /** Sends what is left and waits until everything has arrived. */
    public void finish() {
        rows.forEach((target, left) -> {
            if (left.size() > 0) {
                copies.send(target.copy(), left.taken());
            }
        });
        copies.finish();
    }

    /** Lines that could not go in. */
    public long rejected() {
        return rejected;
    }

    /** Whose debts or payments the lines brought. */
    public Set<Long> creditors() {
        return creditors;
    }

    /** Rows that were offered, by the names that {@code RefusedLines.offered} counts under. */
    public Map<String, Long> offered() {
        return Map.of(
                "customers", count(Target.CUSTOMERS),
                "contact_points", count(Target.CONTACT_POINTS),
                "contracts", count(Target.CONTRACTS),
                "receivables", count(Target.RECEIVABLES),
                "payments", count(Target.PAYMENTS),
                "operations", count(Target.OPERATIONS));
    }

    private long count(Target target) {
        return counts.getOrDefault(target, 0L);
    }

    @Override
    public void close() {
        copies.close();
    }
}
