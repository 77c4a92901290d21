package io.regua.ruler.store;

import io.regua.ruler.Trial;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Trials; whoever begins or ends one holds its ruler. */
public interface TrialRepository extends JpaRepository<Trial, Long> {

    Optional<Trial> findByRulerIdAndEndedOnIsNull(long rulerId);

    /** The ruler of a trial. */
    @Query("select t.rulerId from Trial t where t.id = :id")
    Optional<Long> rulerOf(long id);

    List<Trial> findByEndedOnIsNull();

    List<Trial> findByRulerIdOrderByIdDesc(long rulerId);
}
