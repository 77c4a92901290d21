package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the model did with debts, night by night. */
final class Book {

    /** Something that became of a step. */
    record Deed(
            int debt,
            String key,
            int cycle,
            int edition,
            int seq,
            String kind,
            LocalDate on,
            String outcome,
            String reason) {

        /** As a plan tells it: without the cycle and the version. */
        Deed planned() {
            return new Deed(debt, key, 0, 0, seq, kind, on, outcome, reason);
        }

        boolean wasTaken() {
            return outcome.equals("taken") || outcome.equals("covered");
        }

        boolean spoke() {
            return outcome.equals("taken") && Rung.CONTACTS.contains(kind);
        }
    }

    /** A step that was due on a night and had to wait. */
    record Wait(int debt, String key, int cycle, LocalDate on, String reason) {}

    private record Round(int debt, int cycle) {}

    private final Map<Round, Map<String, Deed>> deeds = new HashMap<>();
    private final Map<Integer, List<Deed>> contacts = new HashMap<>();
    private final Map<LocalDate, List<Deed>> nights = new HashMap<>();
    private final Map<LocalDate, List<Wait>> waits = new HashMap<>();

    void add(Deed deed) {
        var before = deeds.computeIfAbsent(new Round(deed.debt, deed.cycle), round -> new LinkedHashMap<>())
                .put(deed.key, deed);
        if (before != null) {
            throw new IllegalStateException("the model does a step twice: %s after %s".formatted(deed, before));
        }
        nights.computeIfAbsent(deed.on, night -> new ArrayList<>()).add(deed);
        if (deed.spoke()) {
            contacts.computeIfAbsent(deed.debt, debt -> new ArrayList<>()).add(deed);
        }
    }

    void add(Wait wait) {
        waits.computeIfAbsent(wait.on, night -> new ArrayList<>()).add(wait);
    }

    @Nullable Deed deed(int debt, int cycle, String key) {
        return deeds.getOrDefault(new Round(debt, cycle), Map.of()).get(key);
    }

    Collection<Deed> deeds(int debt, int cycle) {
        return deeds.getOrDefault(new Round(debt, cycle), Map.of()).values();
    }

    List<Deed> contacts(int debt) {
        return contacts.getOrDefault(debt, List.of());
    }

    List<Deed> of(LocalDate night) {
        return nights.getOrDefault(night, List.of());
    }

    List<Wait> waitsOf(LocalDate night) {
        return waits.getOrDefault(night, List.of());
    }
}
