package io.regua.ruler.rules;

import io.regua.ruler.Conduct;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsal.Count;
import io.regua.ruler.Rehearsal.Wait;
import io.regua.ruler.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rehearsal of a draft with today's portfolio would run into. All of it warns: nights put off what is too
 * much.
 */
public final class RehearsalRules {

    private final Rehearsal.Side draft;
    private final Map<Long, Integer> inclusionsANight;
    private final Conduct conduct;

    private RehearsalRules(Rehearsal.Side draft, Map<Long, Integer> inclusionsANight, Conduct conduct) {
        this.draft = draft;
        this.inclusionsANight = inclusionsANight;
        this.conduct = conduct;
    }

    /**
     * All of them, also those that passed; none is checked unless the draft was rehearsed as it is.
     *
     * @param rehearsal the newest of the draft; null = none
     * @param draftVersion of the draft, as it is
     * @param inclusionsANight by creditor released to legal; the others' debts wait and are no load
     */
    public static List<LawCheck> of(
            @Nullable Rehearsal rehearsal, int draftVersion, Map<Long, Integer> inclusionsANight, Conduct conduct) {
        if (rehearsal == null) {
            return notChecked("no_rehearsal");
        }
        if (rehearsal.draftVersion() != draftVersion) {
            return notChecked("changed_since");
        }
        if (rehearsal.state() != Rehearsal.State.DONE) {
            return notChecked(rehearsal.state() == Rehearsal.State.RUNNING ? "rehearsing" : "rehearsal_failed");
        }
        var rules = new RehearsalRules(rehearsal.draft(), inclusionsANight, conduct);
        return Stream.of(
                        rules.inclusionsStayWithinTheCap(),
                        rules.callsStayWithinTheCapacity(),
                        rules.nobodyIsCrowded(),
                        rules.nobodyStandsStillUntold())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LawCheck> notChecked(String why) {
        return Stream.of("inclusions_over_cap", "calls_over_capacity", "crowded", "stuck_untold")
                .map(code -> LawRules.notChecked(code, 0, why))
                .toList();
    }

    /** A creditor's registry requests beyond what may leave in a night: they come later than the ruler says. */
    private List<LawCheck> inclusionsStayWithinTheCap() {
        var over = inclusionsANight.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(cap -> over(
                        "inclusions_over_cap",
                        nights(StepKind.REGISTRY, count -> count.creditorId() == cap.getKey()),
                        cap.getValue(),
                        Map.of("creditor", cap.getKey()))
                        .stream())
                .toList();
        return orPassed("inclusions_over_cap", over);
    }

    /** Calls beyond what the team can make go out as messages. */
    private List<LawCheck> callsStayWithinTheCapacity() {
        var capacity = conduct.callsADay();
        return capacity == null
                ? List.of(LawRules.notChecked("calls_over_capacity", 0, "no_capacity"))
                : orPassed(
                        "calls_over_capacity",
                        over("calls_over_capacity", nights(StepKind.CALL, count -> true), capacity, Map.of()));
    }

    /** Respect: who would get more contacts in thirty days than the house has set. */
    private List<LawCheck> nobodyIsCrowded() {
        return counted("crowded", draft.crowded(), Map.of("limit", conduct.contactsAMonth()));
    }

    /** L05: debts whose next legal step would find that nobody was told. */
    private List<LawCheck> nobodyStandsStillUntold() {
        var untold = draft.waits().stream()
                .filter(wait -> wait.code().equals("nobody_told"))
                .mapToLong(Wait::debts)
                .sum();
        return counted("stuck_untold", untold, Map.of());
    }

    private SortedMap<LocalDate, Long> nights(StepKind kind, Predicate<Count> which) {
        return draft.counts().stream()
                .filter(count -> count.kind() == kind && which.test(count))
                .collect(Collectors.toMap(Count::on, Count::steps, Long::sum, TreeMap::new));
    }

    private static List<LawCheck> over(
            String code, SortedMap<LocalDate, Long> nights, int limit, Map<String, Object> facts) {
        var over = nights.entrySet().stream()
                .filter(night -> night.getValue() > limit)
                .map(Map.Entry::getKey)
                .toList();
        if (over.isEmpty()) {
            return List.of();
        }
        var told = new TreeMap<>(facts);
        told.put("count", over.size());
        told.put("of", nights.size());
        told.put(
                "most",
                nights.values().stream().mapToLong(Long::longValue).max().orElse(0));
        told.put("limit", limit);
        return List.of(new LawCheck(code, Result.WARNS, 0, told, over));
    }

    private static List<LawCheck> counted(String code, long count, Map<String, Object> facts) {
        if (count == 0) {
            return orPassed(code, List.of());
        }
        var told = new TreeMap<>(facts);
        told.put("count", count);
        return List.of(new LawCheck(code, Result.WARNS, 0, told, List.of()));
    }

    private static List<LawCheck> orPassed(String code, List<LawCheck> found) {
        return found.isEmpty() ? List.of(new LawCheck(code, Result.PASSED, 0, Map.of(), List.of())) : found;
    }
}
