package io.regua.desk.store;

import io.regua.desk.SavedView;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Saved views: few, and each person's own. */
public interface SavedViewRepository extends Repository<SavedView, Long> {

    /** Somebody's own, then what others share; each by name. */
    @Query("""
            select v from SavedView v where v.ownerId = :user or v.shared
            order by case when v.ownerId = :user then 0 else 1 end, lower(v.name), v.id""")
    List<SavedView> seenBy(long user);

    @Query("select v from SavedView v where v.ownerId = :user and v.list = :list and lower(v.name) = lower(:name)")
    Optional<SavedView> named(long user, String list, String name);

    Optional<SavedView> findById(long id);

    SavedView saveAndFlush(SavedView view);

    void delete(SavedView view);
}
