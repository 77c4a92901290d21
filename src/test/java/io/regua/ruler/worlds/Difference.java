package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Engine and model tell a night differently, or both break a rule. */
final class Difference extends AssertionError {

    private static final long serialVersionUID = 1;

    final LocalDate day;

    Difference(LocalDate day, String what) {
        super("%s: %s".formatted(day, what));
        this.day = day;
    }

    /** @throws Difference when not both have the same */
    static void between(LocalDate day, String what, Collection<?> engine, Collection<?> model) {
        var onlyEngine = told(engine);
        onlyEngine.removeAll(told(model));
        var onlyModel = told(model);
        onlyModel.removeAll(told(engine));
        if (!onlyEngine.isEmpty() || !onlyModel.isEmpty()) {
            throw new Difference(
                    day,
                    "%s%nonly the engine:%n%s%nonly the model:%n%s"
                            .formatted(what, String.join("\n", onlyEngine), String.join("\n", onlyModel)));
        }
    }

    private static Set<String> told(Collection<?> rows) {
        var told = new TreeSet<String>();
        rows.forEach(row -> told.add(String.valueOf(row)));
        return told;
    }
}
