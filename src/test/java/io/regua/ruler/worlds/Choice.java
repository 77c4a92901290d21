package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ruler a debt is on. */
final class Choice {

    /** @param heldOutIn the trial in which it goes without the optional steps; null = none */
    record Chosen(Edition edition, @Nullable Integer heldOutIn) {}

    private final Facts facts;

    Choice(Facts facts) {
        this.facts = facts;
    }

    /**
     * Until the first contact after the due date the matching ruler is asked for anew. A debt already on it stays on
     * its version, but for customers whom a trial gives the challenger.
     *
     * @param stand where the debt stands in this cycle; null = nowhere yet
     */
    Optional<Chosen> of(Facts.Debt debt, @Nullable Stand stand, LocalDate today) {
        if (stand != null && stand.told != null) {
            return Optional.of(staying(stand));
        }
        return best(debt, today).map(best -> {
            var trial = trial(best.rulerId());
            var side = side(trial, debt);
            var current = stand == null ? null : edition(stand.edition);
            var kept = current != null && current.rulerId() == best.rulerId() ? current : best;
            var edition = side.equals("challenger") ? challenger(best) : kept;
            return new Chosen(edition, trial != null && side.equals("hold_out") ? (Integer) trial.id() : null);
        });
    }

    /** When a trial ends, nobody goes without anything any more, not even while another one runs. */
    private Chosen staying(Stand stand) {
        var edition = edition(stand.edition);
        var trial = trial(edition.rulerId());
        return new Chosen(
                edition, trial != null && Objects.equals(trial.id(), stand.heldOutIn) ? stand.heldOutIn : null);
    }

    Chosen on(int edition) {
        return new Chosen(edition(edition), null);
    }

    /**
     * In which trial a debt goes without optional steps that comes back to a version: in the one that runs, if its
     * customer was on that side of it by the day on which it was told.
     */
    @Nullable Integer again(Facts.Debt debt, Stand stand) {
        var trial = trial(edition(stand.edition).rulerId());
        if (trial == null || stand.told == null) {
            return null;
        }
        var side = facts.sides.get(new Facts.Arm(trial.id(), debt.customer));
        return side != null && side.name().equals("hold_out") && !side.since().isAfter(stand.told)
                ? (Integer) trial.id()
                : null;
    }

    private Optional<Edition> best(Facts.Debt debt, LocalDate today) {
        return facts.published.stream()
                .map(this::edition)
                .filter(edition -> !edition.isChallenger() && isFor(edition.audience(), debt, today))
                .min(Comparator.<Edition>comparingInt(
                                edition -> edition.audience().priority())
                        .thenComparingInt(Edition::rulerId));
    }

    private Facts.@Nullable Trial trial(int ruler) {
        return facts.trials.values().stream()
                .filter(running -> running.rulerId() == ruler)
                .findFirst()
                .orElse(null);
    }

    /** Without a trial everybody has the champion. */
    private String side(Facts.@Nullable Trial trial, Facts.Debt debt) {
        var side = trial == null ? null : facts.sides.get(new Facts.Arm(trial.id(), debt.customer));
        return side == null ? "champion" : side.name();
    }

    private Edition challenger(Edition champion) {
        return facts.published.stream()
                .map(this::edition)
                .filter(edition -> edition.isChallenger() && edition.rulerId() == champion.rulerId())
                .findFirst()
                .orElse(champion);
    }

    private boolean isFor(Edition.Audience audience, Facts.Debt debt, LocalDate today) {
        var customer = facts.customer(debt);
        return (audience.debts().equals("both") || audience.debts().equals("agreements") == debt.ofAgreement)
                && lets(audience.creditors(), debt.creditor)
                && lets(audience.kinds(), customer.kind())
                && lets(audience.products(), debt.product)
                && (audience.from() == null || debt.principal >= audience.from())
                && (audience.until() == null || debt.principal <= audience.until())
                && lets(audience.profiles(), facts.profile(debt, today))
                && lets(audience.states(), customer.homeState());
    }

    private static <T> boolean lets(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private Edition edition(int id) {
        return Objects.requireNonNull(facts.editions.get(id));
    }
}
