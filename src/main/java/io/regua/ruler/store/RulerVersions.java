package io.regua.ruler.store;

import io.regua.ruler.RulerVersion;
import io.regua.ruler.VersionState;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Ruler versions as entities: few, read often, published once. */
public interface RulerVersions extends Repository<RulerVersion, Long> {

    @Query("""
            select v from RulerVersion v join fetch v.ruler r
            where v.state = VersionState.PUBLISHED order by v.priority, r.id, v.role""")
    List<RulerVersion> published();

    /** With its ruler and steps, in one statement. */
    @Query("""
            select v from RulerVersion v join fetch v.ruler left join fetch v.steps
            where v.id = :id""")
    Optional<RulerVersion> whole(long id);

    /** The ruler of a version. */
    @Query("select v.ruler.id from RulerVersion v where v.id = :id")
    Optional<Long> rulerOf(long id);

    @Query("""
            select v from RulerVersion v join fetch v.ruler r left join fetch v.steps
            where r.id = :ruler and v.number = :number""")
    Optional<RulerVersion> numbered(long ruler, int number);

    /** All of a ruler, the newest first. */
    @Query("""
            select v from RulerVersion v join fetch v.ruler r left join fetch v.steps
            where r.id = :ruler order by v.number desc""")
    List<RulerVersion> ofRuler(long ruler);

    @Query("""
            select v from RulerVersion v join fetch v.ruler r left join fetch v.steps
            where r.id = :ruler and v.state = :state order by v.role""")
    List<RulerVersion> ofRuler(long ruler, VersionState state);

    /** Every version of every ruler, by name and the newest first. */
    @Query("""
            select v from RulerVersion v join fetch v.ruler r left join fetch v.steps
            order by r.name, v.number desc""")
    List<RulerVersion> all();

    RulerVersion saveAndFlush(RulerVersion version);

    void delete(RulerVersion version);

    void flush();
}
