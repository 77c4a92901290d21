package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.Timing.WhenLate;
import io.regua.testing.RulerSlice;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RulerSlice
class RulerVersionStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-22T15:00:00Z");

    private static final Audience NARROW = new Audience(
            List.of(7L, 3L),
            List.of(CustomerKind.INDIVIDUAL),
            List.of("sofa", "bed"),
            Money.of("100.00"),
            Money.of("5000.00"),
            List.of(DebtorProfile.OCCASIONAL, DebtorProfile.FIRST_TIME),
            List.of(Tier.B, Tier.A),
            List.of("SP", "PR"));

    private static final Step FULL = new Step(
            2,
            "call_1",
            StepKind.CALL,
            new Timing("reminder_1", Fact.DELIVERED, 2, DayUnit.BUSINESS, 1, WhenLate.SUPERSEDE),
            new Condition(
                    Money.of("50.00"),
                    AmountOf.DEBT,
                    5,
                    90,
                    List.of(DebtorProfile.RECURRENT),
                    List.of(CustomerKind.LEGAL_ENTITY),
                    List.of(Channel.PHONE),
                    AfterOutcome.NOT_TAKEN),
            new Prerequisite("reminder_1", 30),
            new HowTaken(List.of(Channel.WHATSAPP, Channel.PHONE), "friendly"),
            true);

    private static final Step BARE =
            Step.plain(1, "reminder_1", StepKind.REMINDER, Timing.fromDueDate(-3, DayUnit.CALENDAR));

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private RulerCatalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsEveryFieldOfAVersionAndOfItsSteps() {
        var content = new Content(20, NARROW, List.of(BARE, FULL), "first");

        var found = catalog.version(kept("Every field", content)).orElseThrow();

        assertThat(found.content()).isEqualTo(content);
        assertThat(found.audience().creditors()).containsExactly(3L, 7L);
        assertThat(found.audience().profiles()).containsExactly(DebtorProfile.FIRST_TIME, DebtorProfile.OCCASIONAL);
        assertThat(found.step("call_1").orElseThrow().howTaken().channels())
                .containsExactly(Channel.WHATSAPP, Channel.PHONE);
        assertThat(found.step("reminder_1").orElseThrow().prerequisite()).isNull();
        assertThat(found.isDraft()).isTrue();
    }

    @Test
    void whoIsMeantByNobodyNamedIsEverybody() {
        var id = kept("Everybody", Content.EMPTY);

        assertThat(catalog.version(id).orElseThrow().audience()).isEqualTo(Audience.ALL);
        assertThat(jdbc.sql("select count(*) from ruler.ruler_version where id = ? and creditor_ids is null"
                                + " and customer_kinds is null and products is null and states is null")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void readingAndWritingBackTheSameChangesNothing() {
        var id = kept("Unchanged", new Content(20, NARROW, List.of(BARE, FULL), ""));

        alter(id, version -> version.become(version.content()));

        assertThat(catalog.version(id).orElseThrow().version()).isZero();
    }

    @Test
    void keepsTheStepsOfTheVersionThatShips() {
        var shipped = catalog.version(1).orElseThrow();

        assertThat(shipped.isPublished()).as("a later edition ships").isFalse();
        assertThat(catalog.version(2).orElseThrow().isPublished()).isTrue();
        assertThat(shipped.steps().getFirst())
                .isEqualTo(Step.plain(1, "courtesy", StepKind.REMINDER, Timing.fromDueDate(-3, DayUnit.CALENDAR)));
    }

    @Test
    void theDatabaseKeepsToTheSameLife() {
        var drawn = Arrays.stream(VersionState.values())
                .flatMap(from -> from.next().stream().map(to -> from.code() + " > " + to.code()))
                .toList();

        assertThat(jdbc.sql("select from_state || ' > ' || to_state from ruler.edge where life = 'ruler_version'")
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void theDatabaseRefusesToPublishWhatIsRetired() {
        var id = kept("Back from retirement", Content.EMPTY);
        alter(id, version -> version.publish(VersionRole.CHAMPION, "now", "ana", NOON));
        alter(id, version -> version.retire(NOON));

        assertThatThrownBy(() -> jdbc.sql("update ruler.ruler_version set state = 'published' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("no edge from retired to published in the life of a ruler_version");
    }

    private void alter(long id, Consumer<RulerVersion> change) {
        transactions.executeWithoutResult(status -> change.accept(entities.find(RulerVersion.class, id)));
    }

    private long kept(String name, Content content) {
        return transactions.execute(status -> {
            var ruler = new Ruler(name);
            entities.persist(ruler);
            var version = new RulerVersion(ruler, 1, content, null, "ana", NOON);
            entities.persist(version);
            return version.id();
        });
    }
}
