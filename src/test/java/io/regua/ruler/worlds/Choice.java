package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which ruler a debt is on. */
final class Choice {

    /** @param holdOut goes without the optional steps */
    record Chosen(Edition edition, boolean holdOut) {}

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
            return Optional.of(staying(stand, debt));
        }
        return best(debt, today).map(best -> {
            var arm = arm(debt, best.rulerId());
            var current = stand == null ? null : edition(stand.edition);
            var kept = current != null && current.rulerId() == best.rulerId() ? current : best;
            var edition = arm.equals("challenger") ? challenger(best) : kept;
            return new Chosen(edition, arm.equals("hold_out"));
        });
    }

    /** When a trial ends, nobody goes without anything any more, not even while another one runs. */
    private Chosen staying(Stand stand, Facts.Debt debt) {
        var edition = edition(stand.edition);
        return new Chosen(edition, stand.holdOut && arm(debt, edition.rulerId()).equals("hold_out"));
    }

    /** On a version it was on before, on the same side of a trial that still runs. */
    Chosen again(Facts.Debt debt, int edition) {
        return new Chosen(
                edition(edition), arm(debt, edition(edition).rulerId()).equals("hold_out"));
    }

    private Optional<Edition> best(Facts.Debt debt, LocalDate today) {
        return facts.published.stream()
                .map(this::edition)
                .filter(edition -> !edition.isChallenger() && isFor(edition.audience(), debt, today))
                .min(Comparator.<Edition>comparingInt(
                                edition -> edition.audience().priority())
                        .thenComparingInt(Edition::rulerId));
    }

    /** The side of the customer in the trial of a ruler; without a trial everybody has the champion. */
    private String arm(Facts.Debt debt, int ruler) {
        return facts.trials.values().stream()
                .filter(running -> running.rulerId() == ruler)
                .findFirst()
                .map(trial -> facts.arms.get(new Facts.Arm(trial.id(), debt.customer)))
                .orElse("champion");
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
        return lets(audience.creditors(), debt.creditor)
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
        return java.util.Objects.requireNonNull(facts.editions.get(id));
    }
}
