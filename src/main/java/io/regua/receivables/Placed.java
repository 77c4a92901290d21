package io.regua.receivables;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** What became of debts that installments were to replace. */
public sealed interface Placed {

    /**
     * They are in the agreement.
     *
     * @param contractId of the installments
     * @param receivables the receivable of each installment, by number
     */
    record Done(long contractId, Map<Integer, Long> receivables) implements Placed {
        public Done {
            receivables = Map.copyOf(receivables);
        }

        /**
         * The receivable of an installment; number 0 is the entry.
         *
         * @throws NoSuchElementException when the agreement has no such installment
         */
        public long receivable(int number) {
            var receivable = receivables.get(number);
            if (receivable == null) {
                throw new NoSuchElementException("installment " + number);
            }
            return receivable;
        }
    }

    /**
     * Nothing has changed.
     *
     * @param objections all that speaks against it: {@code debt_unknown} (none of this customer's at this creditor),
     *     {@code debt_not_owed}, {@code is_installment} (of another agreement), {@code less_is_due}
     */
    record Refused(List<Objection> objections) implements Placed {
        public Refused {
            objections = List.copyOf(objections);
        }
    }
}
