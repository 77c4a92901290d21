package io.regua.creditors.store;

import io.regua.creditors.Creditor;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Creditors, one at a time. */
public interface CreditorRepository extends JpaRepository<Creditor, Long> {

    List<Creditor> findAllByOrderByBrand();

    @Query("""
            select c from Creditor c
            where c.code = lower(:name) or lower(c.brand) = lower(:name) or c.taxId = :taxId
            order by case when c.code = lower(:name) then 0 when c.taxId = :taxId then 1 else 2 end, c.id""")
    List<Creditor> findNamed(String name, String taxId);

    boolean existsByCode(String code);

    boolean existsByTaxId(String taxId);
}
