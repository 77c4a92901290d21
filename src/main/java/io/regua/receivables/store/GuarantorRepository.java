package io.regua.receivables.store;

import io.regua.receivables.Guarantor;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Who else answers for contracts, one at a time. */
public interface GuarantorRepository extends JpaRepository<Guarantor, Long> {

    /** All of a contract, also those released, in the order in which they were named. */
    List<Guarantor> findByContractIdOrderById(long contractId);
}
