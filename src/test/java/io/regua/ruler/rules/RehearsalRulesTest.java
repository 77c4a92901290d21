package io.regua.ruler.rules;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.REGISTRY;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Conduct;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Rehearsal;
import io.regua.ruler.Rehearsal.Count;
import io.regua.ruler.Rehearsal.Side;
import io.regua.ruler.Rehearsal.State;
import io.regua.ruler.Rehearsal.Wait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalRulesTest {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final long AURORA = 7;
    private static final long BRISA = 8;
    private static final int DRAFT = 4;

    private static Rehearsal rehearsed(State state, long crowded, List<Wait> waits, Count... counts) {
        var side = new Side(2, 2, 100, 90, List.of(counts), waits, crowded);
        return new Rehearsal(1, 2, DRAFT, TUE_2026_11_24, 30, state, "ana", Instant.EPOCH, Instant.EPOCH, side, null);
    }

    private static List<LawCheck> checked(@Nullable Rehearsal rehearsal, @Nullable Integer callsADay) {
        var conduct = new Conduct(callsADay, 7, 5, 60, 59, 6);
        return RehearsalRules.of(rehearsal, DRAFT, Map.of(AURORA, 500), conduct);
    }

    private static LawCheck found(String code, Map<String, Object> facts, LocalDate... nights) {
        return new LawCheck(code, Result.WARNS, 0, facts, List.of(nights));
    }

    @Test
    void namesTheNightsBeyondTheCapOfACreditor() {
        var rehearsal = rehearsed(
                State.DONE,
                0,
                List.of(),
                new Count(TUE_2026_11_24, AURORA, REGISTRY, 500),
                new Count(WED_2026_11_25, AURORA, REGISTRY, 501),
                new Count(WED_2026_11_25, BRISA, REGISTRY, 9_000));

        assertThat(checked(rehearsal, 100))
                .filteredOn(check -> check.result() != Result.PASSED)
                .containsExactly(found(
                        "inclusions_over_cap",
                        Map.of("creditor", AURORA, "count", 1, "of", 2, "most", 501L, "limit", 500),
                        WED_2026_11_25));
    }

    @Test
    void countsTheCallsOfAllCreditorsAgainstTheTeam() {
        var rehearsal = rehearsed(
                State.DONE,
                0,
                List.of(),
                new Count(TUE_2026_11_24, AURORA, CALL, 60),
                new Count(TUE_2026_11_24, BRISA, CALL, 50));

        assertThat(checked(rehearsal, 100))
                .contains(found(
                        "calls_over_capacity",
                        Map.of("count", 1, "of", 1, "most", 110L, "limit", 100),
                        TUE_2026_11_24));
        assertThat(checked(rehearsal, 110)).allMatch(check -> check.result() == Result.PASSED);
        assertThat(checked(rehearsal, null))
                .contains(new LawCheck(
                        "calls_over_capacity", Result.NOT_CHECKED, 0, Map.of("why", "no_capacity"), List.of()));
    }

    @Test
    void countsWhoIsCrowdedAndWhatWouldStandStillUntold() {
        var waits = List.of(new Wait("not_released", 9), new Wait("nobody_told", 3));

        assertThat(checked(rehearsed(State.DONE, 12, waits), 100))
                .contains(
                        found("crowded", Map.of("count", 12L, "limit", 6)), found("stuck_untold", Map.of("count", 3L)));
    }

    @Test
    void checksNothingUnlessTheDraftWasRehearsedAsItIs() {
        assertThat(why(null)).containsOnly("no_rehearsal").hasSize(4);
        assertThat(why(rehearsed(State.RUNNING, 0, List.of()))).containsOnly("rehearsing");
        assertThat(why(rehearsed(State.FAILED, 0, List.of()))).containsOnly("rehearsal_failed");
        assertThat(RehearsalRules.of(
                        rehearsed(State.DONE, 0, List.of()), DRAFT + 1, Map.of(), new Conduct(9, 7, 5, 60, 59, 6)))
                .extracting(check -> check.facts().get("why"))
                .containsOnly("changed_since");
    }

    private static List<Object> why(@Nullable Rehearsal rehearsal) {
        return checked(rehearsal, 100).stream()
                .map(check -> check.facts().getOrDefault("why", ""))
                .toList();
    }
}
