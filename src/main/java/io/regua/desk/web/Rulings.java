package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.ruler.Outcome;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.RulerWords;
import io.regua.ruler.Rulers;
import io.regua.tape.Mark;
import io.regua.tape.MarkState;
import io.regua.tape.TapeDrawing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the ruler did and what it plans for a debt on one tape. */
@Component
class Rulings {

    /** Nothing but its day speaks for it, and that stands beside it. */
    private static final Set<String> DATED = Set.of("due", "late");

    private final Dossiers dossiers;
    private final Rulers rulers;
    private final RulerCatalog catalog;
    private final RulerWords words;
    private final Phrases phrases;

    Rulings(Dossiers dossiers, Rulers rulers, RulerCatalog catalog, RulerWords words, Phrases phrases) {
        this.dossiers = dossiers;
        this.rulers = rulers;
        this.catalog = catalog;
        this.words = words;
        this.phrases = phrases;
    }

    Ruling of(long customer, Dossier.Debt debt, LocalDate today) {
        var steps = dossiers.steps(customer, debt.receivableId());
        var plan = debt.isOpen() ? plan(customer, debt, today) : List.<PlannedStep>of();
        var next = plan.stream().filter(step -> step.outcome() == Outcome.TAKEN).findFirst();
        var marks = new ArrayList<Mark>();
        steps.forEach(step -> marks.add(recorded(step, debt.adjustedOn())));
        plan.forEach(step -> marks.add(planned(step, next.orElse(null), debt.adjustedOn())));
        var version = version(debt);
        return new Ruling(
                TapeDrawing.of(debt.adjustedOn(), today, marks),
                state(debt, next.map(PlannedStep::on).orElse(debt.nextOn())),
                next.map(step -> phrases.step(step.stepKey(), step.kind().code()))
                        .orElse(nextKind(debt)),
                next.map(PlannedStep::on).orElse(debt.nextOn()),
                steps.isEmpty() ? null : last(steps.getLast()),
                version.map(found -> rule(found, debt)).orElse(null),
                version.map(this::sentence).orElse(null));
    }

    private List<PlannedStep> plan(long customer, Dossier.Debt debt, LocalDate today) {
        return rulers.plan(customer, List.of(debt.receivableId()), today).getOrDefault(debt.receivableId(), List.of());
    }

    private Optional<RulerVersion> version(Dossier.Debt debt) {
        return Optional.ofNullable(debt.versionId()).flatMap(catalog::version);
    }

    private String nextKind(Dossier.Debt debt) {
        var kind = debt.nextKind();
        return kind == null ? "" : phrases.step("", kind);
    }

    private static String state(Dossier.Debt debt, @Nullable LocalDate nextOn) {
        if (!debt.isOpen()) {
            return "closed";
        }
        var waiting = debt.waiting();
        if (waiting != null) {
            return waiting;
        }
        return nextOn == null ? "none" : "dated";
    }

    /** When the next step falls due, as its ruler says it. */
    private @Nullable String rule(RulerVersion version, Dossier.Debt debt) {
        return version.steps().stream()
                .filter(step -> step.key().equals(debt.nextStepKey()))
                .findFirst()
                .map(step -> words.when(step, version.steps()))
                .orElse(null);
    }

    private String sentence(RulerVersion version) {
        return words.steps(version.steps());
    }

    private Ruling.Last last(Dossier.Step step) {
        return new Ruling.Last(
                phrases.step(step.stepKey(), step.kind()),
                step.outcome(),
                step.businessDate(),
                phrases.reason(step.reason(), step.facts()));
    }

    private Mark recorded(Dossier.Step step, LocalDate due) {
        return Mark.of(
                step.kind(),
                MarkState.valueOf(step.outcome().toUpperCase(Locale.ROOT)),
                due,
                step.businessDate(),
                phrases.step(step.stepKey(), step.kind()),
                phrases.reason(step.reason(), step.facts()));
    }

    private Mark planned(PlannedStep step, @Nullable PlannedStep next, LocalDate due) {
        var state = MarkState.TO_COME;
        if (step.outcome() != Outcome.TAKEN) {
            state = MarkState.valueOf(step.outcome().name());
        } else if (step.equals(next)) {
            state = MarkState.NEXT;
        }
        return Mark.of(
                step.kind().code(),
                state,
                due,
                step.on(),
                phrases.step(step.stepKey(), step.kind().code()),
                DATED.contains(step.reason()) ? "" : phrases.reason(step.reason(), step.facts()));
    }
}
