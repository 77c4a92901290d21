package io.regua.intake.rules;

import io.regua.intake.Field;
import io.regua.intake.Objection;
import io.regua.intake.rules.Known.CreditorTerms;
import io.regua.money.Percent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines one after the other. Most files write the installments of a contract under one another; what repeats the
 * line before is not judged again.
 */
public final class LineReader {

    private static final Percent L20_LIMIT = Percent.of("1");

    private final Layout layout;
    private final Known known;
    private final CustomerReader customers;
    private final PaymentReader payments;
    private final OperationReader operations;
    private final StateReader states;
    private final int[] creditorColumns;
    private final int[] customerColumns;
    private final int[] contractColumns;
    private @Nullable Line before;
    private Part<CreditorTerms> creditor = Part.nothing();
    private Part<CustomerLine> customer = Part.nothing();
    private Part<ContractLine> contract = Part.nothing();

    public LineReader(Layout layout, Known known) {
        this.layout = layout;
        this.known = known;
        this.customers = new CustomerReader(known.today());
        this.payments = new PaymentReader(known.today());
        this.operations = new OperationReader(known.today());
        this.states = new StateReader(known.today());
        this.creditorColumns = layout.columnsOf(field -> field == Field.CREDITOR);
        this.customerColumns = layout.columnsOf(field -> between(field, Field.CUSTOMER_TAX_ID, Field.POSTAL_CODE));
        this.contractColumns = layout.columnsOf(field -> between(field, Field.CONTRACT_NUMBER, Field.GUARANTOR_KIND));
    }

    private static boolean between(Field field, Field first, Field last) {
        var order = Comparator.<Field>naturalOrder();
        return order.compare(field, first) >= 0 && order.compare(field, last) <= 0;
    }

    public Understood read(Line line) {
        if (line.width() != layout.width()) {
            return Understood.refused(
                    line, Rule.FIELDS_MISCOUNTED.broken(Map.of("expected", layout.width(), "found", line.width())));
        }
        var sameCreditor = before != null && line.saysTheSame(before, creditorColumns);
        creditor = sameCreditor ? creditor : creditor(new Cells(layout, line));
        var terms = creditor.value();
        return terms == null
                ? forget(new Understood(
                        line, creditor.broken(), Part.nothing(), Part.nothing(), Part.nothing(), Part.nothing()))
                : read(line, terms, sameCreditor);
    }

    /** The contract that a line names, whatever else is wrong with it; empty when it names none. */
    public String contractOf(Line line) {
        return line.width() == layout.width() ? layout.text(line, Field.CONTRACT_NUMBER) : "";
    }

    /** The installment that a line names; null when it names none that could be. */
    public @Nullable Integer installmentOf(Line line) {
        return new Cells(layout, line).wholeNumber(Field.INSTALLMENT);
    }

    private Understood forget(Understood refused) {
        before = null;
        return refused;
    }

    private Understood read(Line line, CreditorTerms terms, boolean sameCreditor) {
        if (layout.bringsOperations()) {
            var cells = new Cells(layout, line);
            var operation = OperationReader.operation(cells);
            if (!operation.equals("new")) {
                return forget(Understood.operation(
                        line, operation.isEmpty() ? cells.part(null) : operations.read(operation, cells, terms)));
            }
        }
        var read = readNew(line, terms, sameCreditor);
        return layout.bringsState() ? read.with(states.read(new Cells(layout, line), terms)) : read;
    }

    private Understood readNew(Line line, CreditorTerms terms, boolean sameCreditor) {
        Part<DebtLine> debt = Part.nothing();
        if (layout.bringsDebts()) {
            var sameCustomer = sameCreditor && before != null && line.saysTheSame(before, customerColumns);
            var sameContract = sameCustomer && before != null && line.saysTheSame(before, contractColumns);
            customer = sameCustomer ? customer : customers.read(new Cells(layout, line), terms);
            contract = sameContract ? contract : contract(new Cells(layout, line), terms);
            debt = debt(new Cells(layout, line));
        }
        before = line;
        Part<PaymentLine> payment =
                layout.bringsPayments() ? payments.read(new Cells(layout, line), layout, terms) : Part.nothing();
        return new Understood(line, List.of(), customer, contract, debt, payment);
    }

    private Part<CreditorTerms> creditor(Cells cells) {
        var name = cells.text(Field.CREDITOR);
        var found = name.isEmpty()
                ? Optional.ofNullable(known.chosen())
                : known.named().apply(name);
        objectionTo(name, found.orElse(null)).ifPresent(cells::broken);
        return cells.part(found.orElse(null));
    }

    private Optional<Objection> objectionTo(String name, @Nullable CreditorTerms found) {
        if (found == null) {
            return Optional.of(
                    name.isEmpty()
                            ? Rule.CREDITOR_MISSING.broken(Map.of())
                            : Rule.CREDITOR_UNKNOWN.brokenBy(Field.CREDITOR, name));
        }
        if (!known.visible().test(found.id())) {
            return Optional.of(Rule.CREDITOR_NOT_YOURS.brokenBy(Field.CREDITOR, name));
        }
        var chosen = known.chosen();
        return chosen == null || chosen.id() == found.id()
                ? Optional.empty()
                : Optional.of(Rule.CREDITOR_OTHER_THAN_CHOSEN.brokenBy(Field.CREDITOR, name));
    }

    private Part<ContractLine> contract(Cells cells, CreditorTerms terms) {
        var number = cells.required(Field.CONTRACT_NUMBER);
        var product = cells.optional(Field.PRODUCT);
        var soldOn = cells.date(Field.CONTRACT_DATE);
        var total = cells.amount(Field.CONTRACT_TOTAL);
        var fine = cells.percent(Field.FINE_PERCENT);
        var interest = cells.percent(Field.INTEREST_PERCENT);
        if (interest != null && aboveL20(interest, terms)) {
            cells.broken(Rule.INTEREST_ABOVE_L20.broken(
                    Map.of("interest", interest.toString(), "limit", L20_LIMIT.toString(), "rule", "L20")));
        }
        var more = ContractReader.read(cells);
        var guarantor = ContractReader.guarantor(cells, customer.value());
        return cells.part(
                new ContractLine(terms.id(), number, product, soldOn, total, fine, interest, more, guarantor));
    }

    /** L20 binds what a consumer pays to a creditor that is no financial institution. */
    private boolean aboveL20(Percent interest, CreditorTerms terms) {
        var who = customer.value();
        return !terms.financialInstitution() && who != null && who.individual() && interest.compareTo(L20_LIMIT) > 0;
    }

    private Part<DebtLine> debt(Cells cells) {
        cells.required(Field.INSTALLMENT);
        var installment = cells.wholeNumber(Field.INSTALLMENT);
        var dueOn = cells.requiredDate(Field.DUE_DATE);
        var amount = cells.requiredAmount(Field.AMOUNT);
        var disputed = cells.flag(Field.DISPUTED);
        var soldOn = contract.value() == null ? null : contract.value().soldOn();
        if (dueOn != null && soldOn != null && dueOn.isBefore(soldOn)) {
            cells.broken(Rule.DUE_DATE_BEFORE_CONTRACT_DATE.broken(
                    Map.of("dueDate", dueOn.toString(), "contractDate", soldOn.toString())));
        }
        return cells.part(
                installment == null || dueOn == null || amount == null
                        ? null
                        : new DebtLine(installment, dueOn, amount, disputed));
    }
}
