package io.regua.ruler.store;

import io.regua.ruler.RulerVersion;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Ruler versions as entities: few, read often, published once. */
public interface RulerVersions extends Repository<RulerVersion, Long> {

    @Query("""
            select v from RulerVersion v join fetch v.ruler r
            where v.state = 'published' order by v.priority, r.id, v.role""")
    List<RulerVersion> published();

    /** With its ruler and steps, in one statement. */
    @Query("""
            select v from RulerVersion v join fetch v.ruler left join fetch v.steps
            where v.id = :id""")
    Optional<RulerVersion> whole(long id);
}
