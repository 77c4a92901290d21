package io.regua.creditors.store;

import io.regua.creditors.Creditor;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Creditors, one at a time. */
public interface CreditorRepository extends JpaRepository<Creditor, Long> {

    List<Creditor> findAllByOrderByBrand();

    @Query("""
            select c from Creditor c
            where c.code = lower(:name) or lower(c.brand) = lower(:name) or c.taxId = :taxId
            order by case when c.code = lower(:name) then 0 when c.taxId = :taxId then 1 else 2 end, c.id""")
    List<Creditor> findNamed(String name, String taxId);

    /** Whoever else wants to change it waits, and then sees what it has become. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Creditor> findLockedById(long id);

    boolean existsByCode(String code);

    boolean existsByTaxId(String taxId);

    boolean existsByTaxIdAndIdNot(String taxId, long id);
}
