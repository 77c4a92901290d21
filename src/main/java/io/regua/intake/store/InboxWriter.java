package io.regua.intake.store;

import io.regua.intake.Batch;
import io.regua.intake.Objection;
import io.regua.intake.rules.ContactLine;
import io.regua.intake.rules.ContractLine;
import io.regua.intake.rules.CustomerLine;
import io.regua.intake.rules.DebtLine;
import io.regua.intake.rules.GuarantorLine;
import io.regua.intake.rules.OperationLine;
import io.regua.intake.rules.PaymentLine;
import io.regua.intake.rules.Understood;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Offers understood lines to the owners of customers and debts: rows pile up here and go to their inbox by {@code COPY}
 * a piece at a time, while the next lines are read. Lines that cannot go in are told apart at once.
 */
public final class InboxWriter implements AutoCloseable {

    private final long file;
    private final Pieces pieces;
    private final StateWriter states;
    private @Nullable CustomerLine customer;
    private @Nullable ContractLine contract;
    private long customerLine;
    private long contractLine;
    private long rejected;
    private long untold;
    private final Set<Long> creditors = new TreeSet<>();

    public InboxWriter(Batch batch, CopyThread copies) {
        this.file = batch.fileId();
        this.pieces = new Pieces(batch.id(), copies);
        this.states = new StateWriter(pieces);
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

    /** A full list names this debt, whatever else the line says; without an installment the whole contract. */
    public void listed(long line, @Nullable Long creditor, String contract, @Nullable Integer installment) {
        if (contract.isEmpty() || creditor == null) {
            untold++;
            return;
        }
        end(Inbox.LISTED, row(Inbox.LISTED, line).add(creditor).add(contract).addPlain(installment));
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
        var known = understood.state().value();
        if (known != null) {
            creditors.add(known.creditorId());
            states.write(line, known);
            notes(line, understood.state().notes());
        }
    }

    private void refuse(long line, List<Objection> objections) {
        rejected++;
        var no = 1;
        for (var objection : objections) {
            end(
                    Inbox.REFUSED,
                    row(Inbox.REFUSED, line)
                            .add(no++)
                            .addPlain(objection.code())
                            .add(Json.of(objection.facts())));
        }
    }

    private void notes(long line, List<Objection> notes) {
        for (var note : notes) {
            end(Inbox.NOTES, row(Inbox.NOTES, line).addPlain(note.code()).add(Json.of(note.facts())));
        }
    }

    private void customer(long line, CustomerLine who) {
        end(
                Inbox.CUSTOMERS,
                row(Inbox.CUSTOMERS, line)
                        .add(who.creditorId())
                        .addPlain(who.individual() ? "individual" : "legal_entity")
                        .addPlain(who.taxId() == null ? null : who.taxId().value())
                        .add(who.code())
                        .add(who.name())
                        .addPlain(who.birthDate())
                        .add(who.tradeName())
                        .add(who.contactPerson()));
        who.contacts().forEach(contact -> contact(line, contact));
    }

    private void contact(long line, ContactLine contact) {
        var row = row(Inbox.CONTACT_POINTS, line)
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
        end(Inbox.CONTACT_POINTS, row);
    }

    private void contract(long line, ContractLine what) {
        creditors.add(what.creditorId());
        end(
                Inbox.CONTRACTS,
                row(Inbox.CONTRACTS, line)
                        .add(customerLine)
                        .add(what.creditorId())
                        .add(what.number())
                        .add(what.product())
                        .addPlain(what.soldOn())
                        .addPlain(what.total())
                        .addPlain(what.fine())
                        .addPlain(what.interest())
                        .add(what.more().correctionIndex())
                        .addPlain(what.more().earlyDiscount())
                        .addPlain(what.more().earlyDiscountDays())
                        .addPlain(what.more().instrument())
                        .add(what.more().category())
                        .add(what.more().seller())
                        .add(what.more().branch())
                        .addPlain(what.more().chequeBank())
                        .add(what.more().chequeNumber())
                        .addPlain(what.more().chequeReturnReason()));
        var guarantor = what.guarantor();
        if (guarantor != null) {
            guarantor(line, what.creditorId(), guarantor);
        }
    }

    /** A guarantor is a customer too, offered under the line below zero. */
    private void guarantor(long line, long creditor, GuarantorLine guarantor) {
        end(
                Inbox.CUSTOMERS,
                row(Inbox.CUSTOMERS, -line)
                        .add(creditor)
                        .addPlain(guarantor.taxId().kind().code())
                        .addPlain(guarantor.taxId().value())
                        .addNulls(1)
                        .add(guarantor.name())
                        .addNulls(3));
        end(
                Inbox.GUARANTORS,
                row(Inbox.GUARANTORS, line).add(contractLine).add(-line).addPlain(guarantor.kind()));
    }

    private void debt(long line, DebtLine debt) {
        end(
                Inbox.RECEIVABLES,
                row(Inbox.RECEIVABLES, line)
                        .add(contractLine)
                        .add(debt.installment())
                        .addPlain(debt.dueOn())
                        .addPlain(debt.amount())
                        .add(debt.disputed()));
    }

    private void payment(long line, PaymentLine payment, boolean withContract) {
        creditors.add(payment.creditorId());
        end(
                Inbox.PAYMENTS,
                row(Inbox.PAYMENTS, line)
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
                Inbox.OPERATIONS,
                row(Inbox.OPERATIONS, line)
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

    private CopyRows row(Inbox target, long line) {
        return pieces.row(target, line);
    }

    private void end(Inbox target, CopyRows row) {
        pieces.end(target, row);
    }

    /** Sends what is left and waits until everything has arrived. */
    public void finish() {
        pieces.finish();
    }

    /** Lines of a full list that do not tell which debt they mean. */
    public long untold() {
        return untold;
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
        var offered = new HashMap<String, Long>();
        for (var target : Inbox.values()) {
            if (target.isOffered()) {
                offered.put(target.name().toLowerCase(Locale.ROOT), pieces.count(target));
            }
        }
        return offered;
    }

    @Override
    public void close() {
        pieces.close();
    }
}
