package io.regua.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are read.
 *
 * @param id null as long as it is not saved
 * @param columns what a column of the file means, which may be more than one thing
 * @param ignored columns left out on purpose; any other column of a file is unknown and stops it
 * @param constants what the file does not say
 */
public record Mapping(
        @Nullable Long id,
        String name,
        boolean shipped,
        Map<String, List<Field>> columns,
        Set<String> ignored,
        Map<Field, String> constants) {

    public Mapping {
        columns = new LinkedHashMap<>(columns);
        ignored = new TreeSet<>(ignored);
        constants = new EnumMap<>(constants.isEmpty() ? new EnumMap<>(Field.class) : constants);
    }

    /** The fields that a file read by this mapping can fill. */
    public Set<Field> fields() {
        var fields = EnumSet.noneOf(Field.class);
        columns.values().forEach(fields::addAll);
        fields.addAll(constants.keySet());
        return fields;
    }

    public boolean bringsDebts() {
        return has(Field.DUE_DATE) || has(Field.AMOUNT);
    }

    /** Whether lines may do something to debts that are known, and so say less than a new one. */
    public boolean bringsOperations() {
        return has(Field.OPERATION);
    }

    public boolean bringsPayments() {
        return has(Field.PAID_AMOUNT);
    }

    /** Whether lines tell what an older system knew. */
    public boolean bringsState() {
        return fields().stream().anyMatch(Field::isState);
    }

    /** What a line of state alone has to name: a debt, a customer, or an installment of an agreement. */
    private Set<Field> neededByState() {
        var needed = EnumSet.noneOf(Field.class);
        var schedule = has(Field.AGREEMENT_INSTALLMENT);
        if (has(Field.BUREAU) || has(Field.HOLD_KIND) || (has(Field.AGREEMENT_NUMBER) && !schedule)) {
            needed.addAll(EnumSet.of(Field.CONTRACT_NUMBER, Field.INSTALLMENT));
        } else if (!has(Field.CUSTOMER_CODE)) {
            needed.add(Field.CUSTOMER_TAX_ID);
        }
        if (schedule) {
            needed.addAll(EnumSet.of(Field.AGREEMENT_NUMBER, Field.AGREEMENT_DUE_DATE, Field.AGREEMENT_AMOUNT));
        }
        return needed;
    }

    /** Fields without which no line could go in; empty when the mapping is complete. */
    public List<Field> missing() {
        var needed = EnumSet.noneOf(Field.class);
        if (bringsOperations()) {
            needed.add(Field.CONTRACT_NUMBER);
        } else if (bringsDebts()) {
            needed.addAll(EnumSet.of(Field.CUSTOMER_NAME, Field.CONTRACT_NUMBER, Field.INSTALLMENT));
            needed.addAll(EnumSet.of(Field.DUE_DATE, Field.AMOUNT));
            if (!has(Field.CUSTOMER_CODE)) {
                needed.add(Field.CUSTOMER_TAX_ID);
            }
        }
        if (bringsState() && !bringsDebts() && !bringsOperations()) {
            needed.addAll(neededByState());
        }
        if (bringsPayments() || !(bringsDebts() || bringsOperations() || bringsState())) {
            needed.addAll(EnumSet.of(Field.CONTRACT_NUMBER, Field.PAID_AMOUNT));
            needed.addAll(EnumSet.of(Field.PAID_ON, Field.PAYMENT_REFERENCE));
        }
        needed.removeAll(fields());
        return List.copyOf(needed);
    }

    /** Fields that more than one column claims to say. */
    public List<Field> repeated() {
        var said = columns.values().stream().flatMap(List::stream).toList();
        return said.stream()
                .filter(field -> Collections.frequency(said, field) > 1)
                .distinct()
                .toList();
    }

    private boolean has(Field field) {
        return constants.containsKey(field) || columns.values().stream().anyMatch(fields -> fields.contains(field));
    }
}
