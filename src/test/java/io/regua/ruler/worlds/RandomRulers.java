package io.regua.ruler.worlds;

import io.regua.ruler.worlds.Rung.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Versions by the dice: valid ones, as a person could publish them, however foolish. */
final class RandomRulers {

    private static final List<String> FRIENDLY = List.of("reminder", "reminder", "call", "offer", "task");
    private static final List<String> STERN = List.of(
            "registry",
            "registry",
            "registry",
            "notice_letter",
            "extrajudicial_notice",
            "placement",
            "protest",
            "legal_handover",
            "task",
            "reminder",
            "call");
    private static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone", "letter");
    private static final List<String> PROFILES = List.of("first_time", "occasional", "recurrent");

    /** Of which debts: more often than not of sales. */
    private static final List<String> DEBTS = List.of("sales", "both", "sales", "agreements", "sales");

    private final long seed;
    private final Random random;

    private RandomRulers(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** @param creditor the one it is for; 0 = any */
    static Edition first(long seed, int id, int rulerId, int priority, int creditor) {
        var dice = new RandomRulers(seed);
        var audience = dice.audience(priority, creditor == 0 ? Set.of() : Set.of(creditor));
        return new Edition(id, rulerId, 1, "champion", audience, dice.rungs());
    }

    /** The next version of a ruler: some steps stay, some go, come or change places; their keys stay theirs. */
    static Edition after(Edition before, long seed, int id, int number, String role) {
        var dice = new RandomRulers(seed);
        var kinds = new ArrayList<String[]>();
        before.rungs().stream()
                .filter(rung -> dice.random.nextInt(6) > 0)
                .forEach(rung -> kinds.add(new String[] {rung.key(), rung.kind()}));
        for (var i = dice.random.nextInt(3); i > 0 || kinds.isEmpty(); i--) {
            var kind = dice.one(STERN);
            kinds.add(dice.random.nextInt(kinds.size() + 1), new String[] {kind + "_v" + number + "_" + i, kind});
        }
        if (dice.random.nextInt(4) == 0 && kinds.size() > 1) {
            java.util.Collections.swap(kinds, 0, 1);
        }
        return new Edition(id, before.rulerId(), number, role, before.audience(), dice.rungs(kinds));
    }

    /** Half of them are for all debts of their creditors. */
    private Edition.Audience audience(int priority, Set<Integer> creditors) {
        var picky = random.nextBoolean();
        return new Edition.Audience(
                priority,
                creditors,
                picky && random.nextInt(3) == 0 ? Set.of(one(List.of("individual", "legal_entity"))) : Set.of(),
                picky && random.nextInt(4) == 0 ? some(List.of("sofa", "loan", "phone")) : Set.of(),
                picky && random.nextInt(4) == 0 ? 10_000L : null,
                picky && random.nextInt(4) == 0 ? 40_000L : null,
                picky && random.nextInt(2) == 0 ? some(PROFILES) : Set.of(),
                picky && random.nextInt(5) == 0 ? some(List.of("SP", "RJ", "AM")) : Set.of(),
                DEBTS.get((int) (seed % DEBTS.size())));
    }

    private List<Rung> rungs() {
        var kinds = new ArrayList<String[]>();
        for (var i = 2 + random.nextInt(4); i > 0; i--) {
            var kind = one(FRIENDLY);
            kinds.add(new String[] {kind + "_" + kinds.size(), kind});
        }
        for (var i = 1 + random.nextInt(5); i > 0; i--) {
            var kind = one(STERN);
            kinds.add(new String[] {kind + "_" + kinds.size(), kind});
        }
        return rungs(kinds);
    }

    private List<Rung> rungs(List<String[]> kinds) {
        var rungs = new ArrayList<Rung>();
        var offset = random.nextInt(8) - 5;
        for (var kind : kinds) {
            offset += random.nextInt(6) - 1;
            rungs.add(rung(rungs, kind[0], kind[1], offset));
        }
        return List.copyOf(rungs);
    }

    private Rung rung(List<Rung> before, String key, String kind, int offset) {
        var anchor = before.isEmpty() || random.nextInt(4) > 0 ? null : one(before);
        var fact = anchor == null || random.nextInt(3) > 0 ? "taken" : one(List.of("sent", "delivered", "listed"));
        return new Rung(
                before.size() + 1,
                key,
                kind,
                anchor == null ? null : anchor.key(),
                fact,
                anchor == null ? offset : random.nextInt(8),
                random.nextInt(3) == 0,
                random.nextInt(2) * random.nextInt(5),
                random.nextInt(4) == 0,
                random.nextInt(6) == 0,
                needs(before, kind));
    }

    private Needs needs(List<Rung> before, String kind) {
        if (random.nextInt(5) < 2) {
            return required(Needs.NOTHING, before, kind);
        }
        var needs = new Needs(
                random.nextInt(3) == 0 ? 1_000L * (1 + random.nextInt(50)) : null,
                random.nextBoolean(),
                random.nextInt(8) == 0 ? 1 + random.nextInt(10) : null,
                random.nextInt(8) == 0 ? 10 + random.nextInt(60) : null,
                random.nextInt(6) == 0 ? some(PROFILES) : Set.of(),
                random.nextInt(8) == 0 ? Set.of(one(List.of("individual", "legal_entity"))) : Set.of(),
                random.nextInt(4) == 0 ? some(CHANNELS) : Set.of(),
                before.isEmpty() || random.nextInt(6) > 0 ? null : one(List.of("taken", "not_taken")),
                null,
                null);
        return required(needs, before, kind);
    }

    private Needs required(Needs needs, List<Rung> before, String kind) {
        if (before.isEmpty() || Rung.CONTACTS.contains(kind) || kind.equals("task") || random.nextInt(4) > 0) {
            return needs;
        }
        Integer days = random.nextBoolean() ? 3 + random.nextInt(20) : null;
        return needs.requiring(one(before).key(), days);
    }

    private <T> Set<T> some(List<T> of) {
        var some = new TreeSet<T>();
        some.add(one(of));
        some.add(one(of));
        return some;
    }

    private <T extends @Nullable Object> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
