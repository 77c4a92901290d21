package io.regua.ruler.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.rules.ExplanationRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Explanations against what nights record: of every debt and every day afterwards, and beforehand of every day until
 * something happens again.
 */
class ExplanationsOfStoriesStoreTest {

    private static final LocalDate MON_2026_11_09 = LocalDate.of(2026, 11, 9);

    private final World world = new World();
    private final ToldRows rows = world.told();

    static Stream<String> stories() throws IOException {
        return Story.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void agreeWithWhatWasRecorded(String name) throws IOException {
        var story = Story.named(name);
        for (var day = story.first(); !day.isAfter(story.last()); day = day.plusDays(1)) {
            if (story.runs()) {
                world.night(day);
            }
            story.happen(world, day);
        }
        var today = story.last().plusDays(1);
        world.refresh(today);
        var recorded = world.recorded();

        debts().forEach((debt, id) -> {
            for (var day = story.first(); day.isBefore(today); day = day.plusDays(1)) {
                assertPast(recorded, debt, explanation(id, day, today));
            }
        });
    }

    private static void assertPast(List<String> recorded, String debt, Explanation found) {
        var that = lines(recorded, debt, found.on());
        assertThat(told(debt, found)).as("%s of %s", found, debt).isEqualTo(that);
        assertThat(found.verdict()).isNotIn(Verdict.WILL_ACT, Verdict.WILL_WAIT);
        assertThat(found.verdict() == Verdict.ACTED || found.verdict() == Verdict.WAITED)
                .isEqualTo(!that.isEmpty());
        var following = recorded.stream()
                .filter(line -> line.split(",", -1)[1].equals(debt) && line.compareTo(found.on() + "~") > 0)
                .filter(line -> line.matches(".*,(taken|covered|waited),.*"))
                .findFirst();
        var next = found.next();
        following.ifPresent(line -> assertThat(line)
                .startsWith(
                        next == null
                                ? "a next step"
                                : next.on() + "," + debt + "," + next.step().stepKey()));
        assertThat(next == null).as("why none follows %s", found).isEqualTo(found.noNext() != null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void foretellWhatIsThenRecorded(String name) throws IOException {
        var story = Story.named(name);
        var foretold = new TreeMap<LocalDate, Map<String, Explanation>>();
        for (var day = story.first(); !day.isAfter(story.last()); day = day.plusDays(1)) {
            if (story.runs()) {
                if (foretold.isEmpty()) {
                    world.refresh(day);
                    foretell(foretold, day, story.nextEvent(day));
                }
                world.night(day);
                assertForetold(foretold.getOrDefault(day, Map.of()), day);
            }
            story.happen(world, day);
            if (!story.isQuiet(day)) {
                foretold.clear();
            }
        }
    }

    /** The night recorded just that, and with the same figures. */
    private void assertForetold(Map<String, Explanation> foretold, LocalDate night) {
        var recorded = world.recorded();
        debts().forEach((debt, id) -> {
            var told = foretold.get(debt);
            if (told == null) {
                return;
            }
            assertThat(lines(recorded, debt, night))
                    .as("what was told of %s", night)
                    .isEqualTo(told(debt, told));
            assertThat(explanation(id, night, night.plusDays(1)).steps())
                    .as("what was told of %s and %s", debt, night)
                    .isEqualTo(told.steps());
        });
    }

    /** Every day until something happens; that day's night runs before it. */
    private void foretell(Map<LocalDate, Map<String, Explanation>> foretold, LocalDate from, LocalDate until) {
        for (var day = from; !day.isAfter(until); day = day.plusDays(1)) {
            var told = new TreeMap<String, Explanation>();
            for (var debt : debts().entrySet()) {
                told.put(debt.getKey(), explanation(debt.getValue(), day, from));
            }
            foretold.put(day, told);
        }
    }

    @Test
    void foretellThatAStepWillWaitForTheRelease() {
        world.jdbc().sql("delete from ruler.legal_release").update();
        world.owe("A", MON_2026_11_09);
        world.refresh(MON_2026_11_09);
        var registry = MON_2026_11_09.plusDays(10);

        var before = explanation('A', registry.minusDays(1), MON_2026_11_09);
        var then = explanation('A', registry, MON_2026_11_09);
        var after = explanation('A', registry.plusDays(4), MON_2026_11_09);

        assertThat(before.verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(before.next()).extracting(next -> next.step().stepKey()).isEqualTo("registry");
        assertThat(then.verdict()).isEqualTo(Verdict.WILL_WAIT);
        assertThat(then.why()).extracting(Explanation.Why::code).isEqualTo("not_released");
        assertThat(after.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(after.why()).extracting(why -> why.facts().get("since")).isEqualTo(registry.toString());
        for (var day = MON_2026_11_09; !day.isAfter(registry); day = day.plusDays(1)) {
            world.night(day);
        }
        assertThat(world.recorded()).last().isEqualTo(registry + ",A,registry,waited,not_released");
    }

    @Test
    void waitForTheEndOfAHold() {
        world.owe("A", MON_2026_11_09);
        world.hold("A", MON_2026_11_09);
        world.jdbc()
                .sql("update receivables.hold set until_on = ?")
                .param(MON_2026_11_09.plusDays(20))
                .update();
        for (var day = MON_2026_11_09.minusDays(5); day.isBefore(MON_2026_11_09.plusDays(15)); day = day.plusDays(1)) {
            world.night(day);
        }
        var today = MON_2026_11_09.plusDays(15);

        var held = explanation('A', today.plusDays(2), today);
        var released = explanation('A', MON_2026_11_09.plusDays(21), today);

        assertThat(held.verdict()).isEqualTo(Verdict.WAITING);
        assertThat(held.why()).extracting(why -> why.facts().get("until")).isEqualTo("2026-11-29");
        assertThat(released.verdict()).isEqualTo(Verdict.WILL_ACT);
    }

    private Explanation explanation(long debt, LocalDate on, LocalDate today) {
        return rows.of(1, debt, on, today)
                .map(told -> ExplanationRules.of(told, on))
                .orElseThrow();
    }

    private Map<String, Long> debts() {
        var debts = new TreeMap<String, Long>();
        world.jdbc().sql("select number, id from receivables.contract").query(row -> {
            debts.put(row.getString(1), row.getLong(2));
        });
        return debts;
    }

    private static List<String> lines(List<String> recorded, String debt, LocalDate day) {
        return recorded.stream()
                .filter(line -> line.startsWith(day + "," + debt + ","))
                .toList();
    }

    /** As {@link World#recorded} has it. */
    private static List<String> told(String debt, Explanation found) {
        var start = found.on() + "," + debt + ",";
        var deeds = found.steps().stream()
                .map(deed -> start + deed.step().stepKey() + ","
                        + deed.outcome().code() + "," + deed.why().code());
        var why = found.why();
        var step = found.step();
        boolean puts = found.verdict() == Verdict.WAITED
                || found.verdict() == Verdict.WILL_WAIT
                || found.verdict() == Verdict.ACTED;
        return Stream.concat(
                        deeds,
                        puts && why != null && step != null
                                ? Stream.of(start + step.stepKey() + ",waited," + why.code())
                                : Stream.empty())
                .toList();
    }
}
