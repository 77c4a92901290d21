package io.regua.desk;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.store.SavedViewRepository;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of the portfolio that somebody keeps by name, for himself or for everybody. */
@Service
@Transactional
public class SavedViews {

    /** As many as fit a menu. */
    static final int MOST = 100;

    private final SavedViewRepository views;
    private final BusinessDates dates;

    SavedViews(SavedViewRepository views, BusinessDates dates) {
        this.views = views;
        this.dates = dates;
    }

    /** What became of a wish to keep or rename a view. */
    public sealed interface Kept {

        record Done(SavedView view) implements Kept {}

        /** {@code name_taken}: another view of his has this name; {@code too_many}. */
        record Refused(String code) implements Kept {}
    }

    /** His own, then those that others share. */
    @Transactional(readOnly = true)
    public List<SavedView> seenBy(long user) {
        return views.seenBy(user);
    }

    /** Keeps a list; the same name and list again is the same view, whatever was sent twice. */
    public Kept keep(long user, Subject list, String name, String query, boolean shared) {
        var known = views.named(user, list.code(), name);
        if (known.isPresent()) {
            return known.get().query().equals(query) ? new Kept.Done(known.get()) : new Kept.Refused("name_taken");
        }
        if (views.seenBy(user).stream().filter(view -> view.belongsTo(user)).count() >= MOST) {
            return new Kept.Refused("too_many");
        }
        return new Kept.Done(views.saveAndFlush(new SavedView(user, list, name, query, shared, dates.now())));
    }

    /**
     * Gives one of his own another name, and says whether others see it.
     *
     * @throws ObjectOptimisticLockingFailureException when it was changed since
     */
    public Kept rename(long user, long id, int version, String name, boolean shared) {
        var view = own(user, id);
        if (view.version() != version) {
            throw new ObjectOptimisticLockingFailureException(SavedView.class, id);
        }
        var other = views.named(user, view.list().code(), name).filter(found -> found.id() != id);
        if (other.isPresent()) {
            return new Kept.Refused("name_taken");
        }
        view.rename(name, shared);
        return new Kept.Done(views.saveAndFlush(view));
    }

    /** Forgets one of his own; one that is gone already stays gone. */
    public void forget(long user, long id) {
        views.findById(id).filter(view -> view.belongsTo(user)).ifPresent(views::delete);
    }

    private SavedView own(long user, long id) {
        return views.findById(id)
                .filter(view -> view.belongsTo(user))
                .orElseThrow(() -> new NoSuchElementException("view " + id));
    }
}
