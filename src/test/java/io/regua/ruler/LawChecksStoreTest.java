package io.regua.ruler;

import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.regua.calendar.BusinessCalendar;
import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.journal.Actor;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Refused;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.Timing.DayUnit;
import io.regua.team.CreditorScope;
import io.regua.testing.RulerSlice;
import io.regua.testing.TaxIds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The checks of law over two real years, from 22 November 2026 on. */
@RulerSlice
class LawChecksStoreTest {

    private static final CreditorScope ALL = CreditorScope.EVERYTHING;
    private static final Actor ANA = new Actor("ana", "10.0.0.1");

    private static final BusinessCalendar BANKING = BusinessCalendar.banking();
    private static final LocalDate SUN_2026_11_22 = LocalDate.of(2026, 11, 22);
    private static final int DAYS = 731;

    private static final long STANDARD = 2;
    private static final long FIRST_DELAY = 3;
    private static final long LEGAL_ENTITIES = 4;

    @Autowired
    private LawChecks laws;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Creditors creditors;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void creditor() {
        if (creditors.named("laws-aurora").isEmpty()) {
            creditors.add(
                    new NewCreditor(
                            "laws-aurora",
                            "Aurora",
                            "Aurora Ltda",
                            new Cnpj(TaxIds.cnpj("63", 1)),
                            "Rua do Sol 1",
                            false),
                    ANA);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {STANDARD, FIRST_DELAY, LEGAL_ENTITIES})
    void theRulersThatShipMayBePublished(long version) {
        assertThat(laws.of(version, ALL))
                .noneMatch(check -> check.result() == Result.BLOCKS)
                .filteredOn(check -> check.result() == Result.NOT_CHECKED)
                .extracting(LawCheck::code)
                .containsExactly(
                        "no_notice_route", "inclusions_over_cap", "calls_over_capacity", "crowded", "stuck_untold");
    }

    @Test
    void standardLosesItsReminderWhereAHolidayHoldsItBackToTheDayOfTheCall() {
        var lost = whereBusinessDaysTakeAsLongAs(5, 8);

        assertThat(warnings(STANDARD)).containsExactly(lost("overtaken", 2, lost));
        assertThat(lost)
                .hasSize(137)
                .contains(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 11, 12))
                .doesNotContain(LocalDate.of(2027, 1, 25));
    }

    @Test
    void firstDelayLosesItsSecondReminderOnFiveFridaysBeforeAHoliday() {
        assertThat(warnings(FIRST_DELAY))
                .containsExactly(lost(
                        "overtaken",
                        3,
                        List.of(
                                LocalDate.of(2026, 12, 18),
                                LocalDate.of(2027, 2, 5),
                                LocalDate.of(2027, 3, 19),
                                LocalDate.of(2028, 2, 25),
                                LocalDate.of(2028, 4, 7))));
    }

    @Test
    void legalEntitiesLoseTheirReminderWhereAHolidayHoldsItBackToTheDayOfTheCall() {
        assertThat(warnings(LEGAL_ENTITIES)).containsExactly(lost("overtaken", 2, whereBusinessDaysTakeAsLongAs(3, 6)));
    }

    /** Two years of due dates after which so many business days are so many calendar days, or more. */
    private static List<LocalDate> whereBusinessDaysTakeAsLongAs(int business, int calendar) {
        return SUN_2026_11_22
                .datesUntil(SUN_2026_11_22.plusDays(DAYS))
                .filter(due -> {
                    var adjusted = BANKING.nextBusinessDay(due);
                    return !BANKING.plusBusinessDays(adjusted, business).isBefore(adjusted.plusDays(calendar));
                })
                .toList();
    }

    private static LawCheck lost(String reason, int seq, List<LocalDate> dates) {
        var facts = Map.<String, Object>of("count", dates.size(), "of", DAYS, "reason", reason);
        return new LawCheck("contact_lost", Result.WARNS, seq, facts, dates);
    }

    private List<LawCheck> warnings(long version) {
        return laws.of(version, ALL).stream()
                .filter(check -> check.result() == Result.WARNS)
                .toList();
    }

    /** Five business days are more than seven days around a holiday, and the only contact is for the first seven. */
    private static Content toldInSevenDays() {
        var reminded = Steps.timed(Steps.step(REMINDER, "", 5), Timing.fromDueDate(5, DayUnit.BUSINESS));
        return Steps.of(Steps.when(reminded, Steps.daysLate(null, 7)), Steps.step(REGISTRY, "", 30));
    }

    @Test
    void refusesToPublishARulerThatSomeDueDatesPassUntold() {
        var draft = done(drafts.begin("Told in seven days", toldInSevenDays(), ALL, ANA));

        assertThat(publishing.findingsAtOnce(draft.id())).isEmpty();
        assertThat(publishing.publish(draft.id(), draft.version(), "because", Moving.STAY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(new Objection(
                        "registry_untold",
                        2,
                        "kind",
                        Map.of(
                                "count",
                                137,
                                "of",
                                DAYS,
                                "dates",
                                whereBusinessDaysTakeAsLongAs(5, 8).subList(0, 3))))));
        assertThat(publishing.findings(draft.id()))
                .extracting(finding ->
                        finding.isBlocking() + " " + finding.objection().code())
                .containsExactly("true registry_untold", "false contact_lost");
    }

    @Test
    void holdsARehearsalAgainstCapsUntilTheDraftChanges() {
        var draft = done(drafts.begin("Rehearsed", Steps.of(Steps.step(REMINDER, "", 5)), ALL, ANA));
        var aurora = creditors.named("laws-aurora").orElseThrow().id();
        rehearsed(draft.id(), aurora);

        assertThat(laws.of(draft.id(), ALL))
                .filteredOn(check -> check.result() == Result.WARNS)
                .extracting(LawCheck::code, LawCheck::facts, LawCheck::dates)
                .containsExactly(
                        tuple(
                                "inclusions_over_cap",
                                Map.of("creditor", aurora, "count", 1, "of", 1, "most", 501L, "limit", 500),
                                List.of(SUN_2026_11_22.plusDays(1))),
                        tuple("stuck_untold", Map.of("count", 7L), List.of()));
        assertThat(laws.of(draft.id(), CreditorScope.only(List.of())))
                .as("of creditors that may not be seen nothing is counted")
                .noneMatch(check -> check.result() == Result.WARNS);

        done(drafts.change(draft.id(), draft.version(), new DraftChange.Noted("later"), ALL, ANA));
        assertThat(laws.of(draft.id(), ALL))
                .filteredOn(check -> "changed_since".equals(check.facts().get("why")))
                .hasSize(4);
    }

    /** 501 registry requests on the first night, one more than may leave, and seven debts that nobody was told of. */
    private void rehearsed(long version, long creditor) {
        jdbc.sql("""
                        insert into ruler.legal_release (creditor_id, inclusions_a_night, released_on, released_by)
                        values (?, 500, date '2026-11-22', 'ana')""").param(creditor).update();
        jdbc.sql("""
                        insert into ruler.rehearsal (id, version_id, draft_version, from_on, until_on, parts, asked_by,
                          asked_at, done_at)
                        values (63001, ?, 0, date '2026-11-23', date '2026-12-22', 1, 'ana', now(), now())""").param(version).update();
        jdbc.sql("insert into ruler.rehearsed_count values (63001, 0, ?, date '2026-11-23', ?, 'registry', 501)")
                .params(version, creditor)
                .update();
        jdbc.sql("insert into ruler.rehearsed_wait values (63001, 0, ?, ?, 'nobody_told', 7)")
                .params(version, creditor)
                .update();
    }

    private static RulerVersion done(Answer<RulerVersion> answer) {
        return ((Done<RulerVersion>) answer).now();
    }
}
