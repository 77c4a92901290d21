package io.regua.receivables;

import io.regua.customers.TaxId;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a page shows it.
 *
 * @param version that a change must name
 */
public record ContractSheet(
        long id,
        int version,
        String number,
        long customerId,
        String customerName,
        boolean consumer,
        String brand,
        ContractDetails details,
        List<Installment> installments,
        List<Answering> guarantors) {

    /**
     * One installment.
     *
     * @param held whether a hold in force makes it wait
     * @param writtenOff whether the books gave it up
     */
    public record Installment(
            long receivableId,
            int number,
            LocalDate dueOn,
            Money principal,
            Money open,
            ReceivableState state,
            boolean held,
            boolean writtenOff) {}

    /** Who else answers for it, his tax id still whole: screens mask it (L17). */
    public record Answering(
            long id,
            long customerId,
            String name,
            @Nullable TaxId taxId,
            String kind,
            LocalDate fromOn,
            @Nullable LocalDate releasedOn) {}
}
