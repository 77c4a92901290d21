package io.regua.creditors.store;

import io.regua.creditors.BankAccount;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Bank accounts, one at a time. */
public interface BankAccountRepository extends JpaRepository<BankAccount, Long> {

    @Query("select a from BankAccount a where a.creditorId = :creditor order by a.active desc, a.terms.bank, a.id")
    List<BankAccount> ofCreditor(long creditor);

    /** Whoever else wants to change it waits, and then sees what it has become. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<BankAccount> findLockedById(long id);
}
