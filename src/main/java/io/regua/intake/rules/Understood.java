package io.regua.intake.rules;

import io.regua.intake.Objection;
import java.util.ArrayList;
import java.util.List;

/**
 * A line as it was understood. A customer or contract that repeats the one of the line before is the same object.
 *
 * @param broken about the line as a whole
 */
public record Understood(
        Line line,
        List<Objection> broken,
        Part<CustomerLine> customer,
        Part<ContractLine> contract,
        Part<DebtLine> debt,
        Part<PaymentLine> payment,
        Part<OperationLine> operation,
        Part<StateLine> state) {

    Understood(
            Line line,
            List<Objection> broken,
            Part<CustomerLine> customer,
            Part<ContractLine> contract,
            Part<DebtLine> debt,
            Part<PaymentLine> payment) {
        this(line, broken, customer, contract, debt, payment, Part.nothing(), Part.nothing());
    }

    /** Everything that keeps the line out; empty when it goes in. */
    public List<Objection> objections() {
        if (broken.isEmpty()
                && customer.broken().isEmpty()
                && contract.broken().isEmpty()
                && debt.broken().isEmpty()
                && payment.broken().isEmpty()
                && operation.broken().isEmpty()
                && state.broken().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<>(broken);
        all.addAll(customer.broken());
        all.addAll(contract.broken());
        all.addAll(debt.broken());
        all.addAll(payment.broken());
        all.addAll(operation.broken());
        all.addAll(state.broken());
        return all.stream().distinct().toList();
    }

    /** The same line, with what an older system knew. */
    Understood with(Part<StateLine> known) {
        return new Understood(line, broken, customer, contract, debt, payment, operation, known);
    }

    /** A line that does something to a debt that is known. */
    static Understood operation(Line line, Part<OperationLine> operation) {
        return new Understood(
                line,
                List.of(),
                Part.nothing(),
                Part.nothing(),
                Part.nothing(),
                Part.nothing(),
                operation,
                Part.nothing());
    }

    static Understood refused(Line line, Objection objection) {
        return new Understood(line, List.of(objection), Part.nothing(), Part.nothing(), Part.nothing(), Part.nothing());
    }
}
