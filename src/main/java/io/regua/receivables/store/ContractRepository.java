package io.regua.receivables.store;

import io.regua.receivables.Contract;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Contracts, one at a time. */
public interface ContractRepository extends JpaRepository<Contract, Long> {

    /** One that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Contract> findLockedById(long id);

    /** A change of what belongs to a contract is a change of the contract. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Contract c set c.version = c.version + 1 where c.id = :id")
    void touch(long id);
}
