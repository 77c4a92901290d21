package io.regua.ruler;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.team.CreditorScope;
import io.regua.testing.RulerSlice;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RulerSlice
class PublishingStoreTest {

    private static final CreditorScope ALL = CreditorScope.EVERYTHING;
    private static final Actor ANA = new Actor("ana", "10.0.0.1");

    private static final Content TWO = Steps.of(Steps.step(REMINDER, "", 5), Steps.step(CALL, "", 8));

    @Autowired
    private Drafts drafts;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Trials trials;

    @Autowired
    private RulerCatalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void publishesADraftAndRetiresWhatRanBefore() {
        var first = published("Published twice", TWO);
        var second = publish(done(drafts.next(first.id(), ALL, ANA)), Moving.STAY);

        var old = catalog.version(first.id()).orElseThrow();
        assertThat(old.state()).isEqualTo(VersionState.RETIRED);
        assertThat(old.retiredAt()).isPresent();
        var live = catalog.version(second.version().id()).orElseThrow();
        assertThat(live.isPublished()).isTrue();
        assertThat(live.role()).isEqualTo(VersionRole.CHAMPION);
        assertThat(live.note()).isEqualTo("because");
        assertThat(live.publishedBy()).contains("ana");
        assertThat(second.moves()).isZero();
        assertThat(catalog.changesOf(live.rulerId(), 3))
                .extracting(change -> change.code() + " " + change.facts().get("number"))
                .containsExactly("version_published 2", "version_retired 1", "draft_begun 2");
    }

    @Test
    void tellsAllThatBlocksTogether() {
        var draft = done(drafts.begin("Blocked", Steps.of(Steps.step(REGISTRY, "", 10)), ALL, ANA));

        assertThat(publishing.publish(draft.id(), 0, " ", new Moving.PhasedIn(0), ALL, ANA))
                .isEqualTo(new Refused<>(List.of(
                        Objection.of("required", "note"),
                        Objection.outOfRange("perNight", 1, 1_000_000),
                        Objection.ofStep(1, "nobody_told", "kind"))));
        assertThat(catalog.version(draft.id()).orElseThrow().isDraft()).isTrue();
    }

    @Test
    void warnsOfAProductThatNoContractHas() {
        var audience =
                new Audience(List.of(), List.of(), List.of("unheard of"), null, null, List.of(), List.of(), List.of());
        var one = Steps.inOrder(Steps.step(REMINDER, "", 5));
        var draft = done(drafts.begin("Warned", new Content(50, audience, one, ""), ALL, ANA));

        var warning = Finding.warns(Objection.of("unknown_product", "products", "product", "unheard of"));
        assertThat(publishing.findings(draft.id())).containsExactly(warning);
        assertThat(publish(draft, Moving.STAY).warnings()).containsExactly(warning);
    }

    @Test
    void publishesOnlyWhatTheReaderSaw() {
        var draft = done(drafts.begin("Seen", TWO, ALL, ANA));
        done(drafts.change(draft.id(), 0, new DraftChange.Noted("later"), ALL, ANA));

        assertThat(publishing.publish(draft.id(), 0, "because", Moving.STAY, ALL, ANA))
                .isInstanceOf(Overtaken.class);
        publish(catalog.version(draft.id()).orElseThrow(), Moving.STAY);
        assertThat(publishing.publish(draft.id(), 9, "again", Moving.STAY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("no_draft", "", "number", 1))));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() {
        var first = published("At once", TWO);
        var draft = done(drafts.next(first.id(), ALL, ANA));

        var answers = IntStream.range(0, 4)
                .mapToObj(wish -> CompletableFuture.supplyAsync(
                        () -> publishing.publish(draft.id(), draft.version(), "n" + wish, Moving.STAY, ALL, ANA)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .hasSize(3)
                .containsOnly(new Refused<>(List.of(Objection.of("no_draft", "", "number", 2))));
        assertThat(roles(first.rulerId())).containsExactly("2 published champion", "1 retired champion");
    }

    @Test
    void ordersTheDebtsOfEveryOlderVersionThatDrivesSome() {
        var first = published("Moving", TWO);
        drive(first, 71_001);
        var second = publish(done(drafts.next(first.id(), ALL, ANA)), new Moving.PhasedIn(50))
                .version();
        assertThat(moves(first.rulerId())).containsExactly("1 > 2, 50 a night, open");
        drive(second, 71_002);

        var third = publish(done(drafts.next(second.id(), ALL, ANA)), Moving.NOW);

        assertThat(third.moves()).isEqualTo(2);
        assertThat(moves(first.rulerId()))
                .containsExactly("1 > 2, 50 a night, done", "1 > 3, null a night, open", "2 > 3, null a night, open");
        var fourth = publish(done(drafts.next(third.version().id(), ALL, ANA)), Moving.NOW);
        assertThat(fourth.moves()).as("the third drove nobody yet").isEqualTo(2);
    }

    @Test
    void aTrialIsWonByTheChallenger() {
        var champion = published("Won", TWO);
        drive(champion, 71_003);
        var challenger = done(drafts.next(champion.id(), ALL, ANA));
        var wanted = new NewTrial(
                new NewTrial.Challenger(challenger.id(), challenger.version()), new Trial.Shares(40, 10), "earlier");

        var trial = begun(trials.start(champion.rulerId(), wanted, ALL, ANA));

        assertThat(trials.running(champion.rulerId())).isPresent();
        assertThat(roles(champion.rulerId())).containsExactly("2 published challenger", "1 published champion");
        assertThat(trials.start(champion.rulerId(), new NewTrial(null, new Trial.Shares(0, 5), "b"), ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("trial_running", ""))));
        var third = done(drafts.next(champion.id(), ALL, ANA));
        assertThat(publishing.publish(third.id(), 0, "n", Moving.STAY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("trial_running", ""))));

        begun(trials.end(trial.id(), VersionRole.CHALLENGER, Moving.NOW, ALL, ANA));

        assertThat(roles(champion.rulerId()))
                .containsExactly("3 draft champion", "2 published champion", "1 retired champion");
        assertThat(moves(champion.rulerId())).containsExactly("1 > 2, null a night, open");
        assertThat(trials.byId(trial.id()).orElseThrow().winner()).contains(VersionRole.CHALLENGER);
        assertThat(trials.end(trial.id(), VersionRole.CHALLENGER, Moving.NOW, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("trial_over", ""))));
    }

    @Test
    void aTrialIsLostByTheChallenger() {
        var champion = published("Lost", TWO);
        var challenger = done(drafts.next(champion.id(), ALL, ANA));
        var wanted =
                new NewTrial(new NewTrial.Challenger(challenger.id(), 0), new Trial.Shares(40, 0), "a first attempt");
        var trial = begun(trials.start(champion.rulerId(), wanted, ALL, ANA));
        drive(challenger, 71_004);

        begun(trials.end(trial.id(), VersionRole.CHAMPION, new Moving.PhasedIn(7), ALL, ANA));

        assertThat(roles(champion.rulerId())).containsExactly("2 retired challenger", "1 published champion");
        assertThat(moves(champion.rulerId())).containsExactly("2 > 1, 7 a night, open");
        assertThat(catalog.changesOf(champion.rulerId(), 2))
                .extracting(change -> change.code())
                .containsExactly("trial_ended", "version_retired");
    }

    @Test
    void aHoldOutGroupNeedsNoChallenger() {
        var champion = published("Held out", TWO);

        var trial = begun(trials.start(
                champion.rulerId(), new NewTrial(null, new Trial.Shares(0, 10), "do reminders help"), ALL, ANA));

        assertThat(trial.challengerId()).isEmpty();
        assertThat(trials.end(trial.id(), VersionRole.CHALLENGER, Moving.STAY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("challenger_missing", "stays"))));
        begun(trials.end(trial.id(), VersionRole.CHAMPION, Moving.STAY, ALL, ANA));
        assertThat(roles(champion.rulerId())).containsExactly("1 published champion");
    }

    @Test
    void aTrialComparesLikeWithLikeAndNothingThatTheLawForbids() {
        var champion = published("Alike", TWO);
        var challenger = done(drafts.next(
                champion.rulerId(),
                new Content(7, Audience.ALL, Steps.inOrder(Steps.step(REGISTRY, "", 3)), ""),
                ALL,
                ANA));

        assertThat(trials.start(
                        champion.rulerId(),
                        new NewTrial(new NewTrial.Challenger(challenger.id(), 0), new Trial.Shares(0, 0), ""),
                        CreditorScope.only(List.of()),
                        ANA))
                .isEqualTo(new Refused<>(List.of(
                        Objection.of("not_yours", ""),
                        Objection.of("required", "note"),
                        Objection.of("together_out_of_range", "challengerPercent", "most", 95),
                        Objection.of("challenger_without_customers", "challengerPercent"),
                        Objection.of("audience_differs", "challenger"),
                        new Objection("nobody_told", 1, "kind", Map.of()))));
    }

    private RulerVersion published(String name, Content content) {
        return publish(done(drafts.begin(name, content, ALL, ANA)), Moving.STAY).version();
    }

    private Publication publish(RulerVersion draft, Moving moving) {
        var answer = publishing.publish(draft.id(), draft.version(), " because ", moving, ALL, ANA);
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<Publication>) answer).now();
    }

    private static RulerVersion done(Answer<RulerVersion> answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<RulerVersion>) answer).now();
    }

    private static Trial begun(Answer<Trial> answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<Trial>) answer).now();
    }

    /** Puts a debt of a customer of its own on a version. */
    private void drive(RulerVersion version, long debt) {
        jdbc.sql("""
                        insert into creditors.creditor (id, code, brand, legal_name, tax_id, address, created_at)
                        values (71000, 'mover', 'Mover', 'Mover', '71000000000171', 'Rua A, 1', now())
                        on conflict do nothing""").update();
        jdbc.sql("insert into customers.customer (id, kind, name) values (?, 'individual', 'Rosa')")
                .param(debt)
                .update();
        jdbc.sql("insert into receivables.contract (id, customer_id, creditor_id, number) values (?, ?, 71000, ?)")
                .params(debt, debt, "M" + debt)
                .update();
        jdbc.sql("""
                        insert into receivables.receivable
                          (id, customer_id, creditor_id, contract_id, installment, due_on, principal, open_principal)
                        values (?, ?, 71000, ?, 1, date '2026-11-01', 100, 100)""").params(debt, debt, debt).update();
        jdbc.sql("""
                        insert into ruler.position
                          (receivable_id, customer_id, creditor_id, version_id, cycle, next_seq, next_on, due_on)
                        values (?, ?, 71000, ?, 1, 1, date '2026-11-25', date '2026-11-01')""").params(debt, debt, version.id()).update();
    }

    private List<String> moves(long ruler) {
        return jdbc.sql("""
                        select f.number || ' > ' || t.number || ', ' || coalesce(m.per_night::text, 'null') || ' a night, '
                          || case when m.done_at is null then 'open' else 'done' end
                        from ruler.move as m
                        join ruler.ruler_version as f on f.id = m.from_version_id
                        join ruler.ruler_version as t on t.id = m.to_version_id
                        where f.ruler_id = ?
                        order by t.number, f.number""").param(ruler).query((row, no) -> row.getString(1)).list();
    }

    private List<String> roles(long ruler) {
        return catalog.ofRuler(ruler, ALL).stream()
                .map(version -> version.number() + " " + version.state().code() + " "
                        + version.role().code())
                .toList();
    }
}
