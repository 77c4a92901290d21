package io.regua.ruler.store;

import io.regua.ruler.Ruler;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** Rulers, one at a time. */
public interface RulerRepository extends JpaRepository<Ruler, Long> {

    List<Ruler> findAllByOrderByName();

    /** Whoever else wants to change it or one of its versions waits, and then sees what has become of it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Ruler> findLockedById(long id);

    boolean existsByNameIgnoreCaseAndIdNot(String name, long id);
}
