package io.regua.ruler.web;

import io.regua.calendar.BusinessDates;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.RulerPolicies;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.UnitCosts;
import io.regua.ruler.rules.RehearsalFigures;
import io.regua.ruler.rules.RehearsalFigures.Night;
import io.regua.ruler.web.RehearsalSheet.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Rehearsals made ready to be read. */
@Component
class RehearsalSheets {

    private static final int STEP = 10;

    private final UnitCosts costs;
    private final RulerPolicies policies;
    private final BusinessDates dates;

    RehearsalSheets(UnitCosts costs, RulerPolicies policies, BusinessDates dates) {
        this.costs = costs;
        this.policies = policies;
        this.dates = dates;
    }

    RehearsalSheet of(Rehearsal rehearsal, RulerVersion draft) {
        var each = costs.now();
        var conduct = policies.now().conduct();
        var nights = RehearsalFigures.nights(rehearsal);
        var live = rehearsal.live();
        return new RehearsalSheet(
                rehearsal,
                rehearsal.draftVersion() != draft.version() || !rehearsal.from().isAfter(dates.today()),
                RehearsalFigures.figures(rehearsal),
                each.of(rehearsal.draft()),
                live == null ? null : each.of(live),
                conduct.contactsAMonth(),
                conduct.callsADay(),
                nights,
                bars(nights),
                nights.size() * STEP);
    }

    private static List<Bar> bars(List<Night> nights) {
        var highest = nights.stream()
                .mapToLong(night -> night.contacts() + night.legal())
                .max()
                .orElse(0);
        var unit = Math.max(1, highest);
        return IntStream.range(0, nights.size())
                .mapToObj(i -> new Bar(
                        i * STEP + 1,
                        height(nights.get(i).contacts(), unit),
                        height(nights.get(i).legal(), unit)))
                .toList();
    }

    /** Something is never nothing to the eye. */
    private static long height(long steps, long highest) {
        return steps == 0 ? 0 : Math.max(1, steps * (RehearsalSheet.HEIGHT - 1) / highest);
    }
}
