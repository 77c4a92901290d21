package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.desk.rules.Mark;
import io.regua.desk.rules.MarkState;
import io.regua.desk.rules.TapeDrawing;
import io.regua.ruler.PlannedStep;
import io.regua.ruler.Rulers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the ruler did and what it plans for a debt on one tape. */
@Component
class Rulings {

    private final Dossiers dossiers;
    private final Rulers rulers;
    private final Phrases phrases;

    Rulings(Dossiers dossiers, Rulers rulers, Phrases phrases) {
        this.dossiers = dossiers;
        this.rulers = rulers;
        this.phrases = phrases;
    }

    Ruling of(long customer, Dossier.Debt debt, LocalDate today) {
        var steps = dossiers.steps(customer, debt.receivableId());
        var plan = debt.isOpen() ? rulers.plan(debt.receivableId()) : List.<PlannedStep>of();
        var marks = new ArrayList<Mark>();
        steps.forEach(step -> marks.add(recorded(step)));
        plan.forEach(step -> marks.add(planned(step, debt)));
        var nextKind = debt.nextKind();
        var version = debt.versionId();
        return new Ruling(
                TapeDrawing.of(debt.adjustedOn(), today, marks),
                state(debt),
                nextKind == null ? "" : phrases.kind(nextKind),
                debt.nextOn(),
                steps.isEmpty() ? null : last(steps.getLast()),
                version == null ? null : rulers.sentence(version));
    }

    private static String state(Dossier.Debt debt) {
        if (!debt.isOpen()) {
            return "closed";
        }
        var waiting = debt.waiting();
        if (waiting != null) {
            return waiting;
        }
        return debt.nextOn() == null ? "none" : "dated";
    }

    private Ruling.Last last(Dossier.Step step) {
        return new Ruling.Last(
                phrases.kind(step.kind()),
                step.outcome(),
                step.businessDate(),
                phrases.reason(step.reason(), step.facts()));
    }

    private Mark recorded(Dossier.Step step) {
        return new Mark(
                step.kind(),
                MarkState.valueOf(step.outcome().toUpperCase(Locale.ROOT)),
                step.businessDate(),
                phrases.kind(step.kind()),
                phrases.reason(step.reason(), step.facts()));
    }

    private Mark planned(PlannedStep step, Dossier.Debt debt) {
        var next = isNext(step, debt.nextKind(), debt.nextOn());
        return new Mark(
                step.kind(), next ? MarkState.NEXT : MarkState.TO_COME, step.on(), phrases.kind(step.kind()), "");
    }

    private static boolean isNext(PlannedStep step, @Nullable String nextKind, @Nullable LocalDate nextOn) {
        return step.kind().equals(nextKind) && nextOn != null && nextOn.equals(step.on());
    }
}
