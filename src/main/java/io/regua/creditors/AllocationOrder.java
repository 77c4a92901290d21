package io.regua.creditors;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In which order a payment settles the parts of one debt (L14).
 *
 * @param parts interest, fine, correction and principal, each once
 */
public record AllocationOrder(List<String> parts) {

    /** As the law has it: interest, fine, correction, principal. */
    public static final AllocationOrder BY_LAW =
            new AllocationOrder(List.of("interest", "fine", "correction", "principal"));

    /** Principal first, to which charges on what is open become fewer. */
    public static final AllocationOrder PRINCIPAL_FIRST =
            new AllocationOrder(List.of("principal", "interest", "fine", "correction"));

    /**
     * A whole order.
     *
     * @throws IllegalArgumentException when a part is missing, unknown or there twice
     */
    public AllocationOrder {
        if (!isWhole(parts)) {
            throw new IllegalArgumentException("no order of allocation: " + parts);
        }
        parts = List.copyOf(parts);
    }

    /** The order of these parts; empty when one is missing, unknown or there twice. */
    public static Optional<AllocationOrder> of(List<String> parts) {
        return isWhole(parts) ? Optional.of(new AllocationOrder(parts)) : Optional.empty();
    }

    private static boolean isWhole(Collection<String> parts) {
        return parts.size() == 4 && Set.copyOf(parts).equals(Set.of("interest", "fine", "correction", "principal"));
    }

    /** {@code interest,fine,correction,principal}. */
    @Override
    public String toString() {
        return String.join(",", parts);
    }
}
