package io.regua.ruler;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.journal.Actor;
import io.regua.journal.FieldChange;
import io.regua.ruler.Answer.Done;
import io.regua.ruler.Answer.Overtaken;
import io.regua.ruler.Answer.Refused;
import io.regua.team.CreditorScope;
import io.regua.testing.RulerSlice;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RulerSlice
class DraftsStoreTest {

    private static final CreditorScope ALL = CreditorScope.EVERYTHING;
    private static final Actor ANA = new Actor("ana", "10.0.0.1");
    private static final Actor BIA = new Actor("bia", "10.0.0.2");

    private static final Content TWO = Steps.of(Steps.step(REMINDER, "", 5), Steps.step(CALL, "", 8));

    @Autowired
    private Drafts drafts;

    @Autowired
    private RulerCatalog catalog;

    @Test
    void beginsARulerWithADraftAndNamesItsSteps() {
        var draft = done(drafts.begin(" Furniture ", TWO, ALL, ANA));

        var found = catalog.version(draft.id()).orElseThrow();
        assertThat(found.name()).isEqualTo("Furniture");
        assertThat(found.number()).isEqualTo(1);
        assertThat(found.createdBy()).isEqualTo("ana");
        assertThat(found.steps()).extracting(Step::key).containsExactly("reminder_1", "call_1");
        assertThat(catalog.changesOf(found.rulerId(), 10))
                .extracting(change -> change.code() + " by " + change.actor())
                .containsExactly("draft_begun by ana", "ruler_added by ana");
    }

    @Test
    void twoRulersHaveTwoNames() {
        done(drafts.begin("Only once", Content.EMPTY, ALL, ANA));

        assertThat(drafts.begin("ONLY ONCE", Content.EMPTY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("name_taken", "name"))));
        assertThat(drafts.begin("  ", new Content(0, Audience.ALL, List.of(), ""), ALL, ANA))
                .isEqualTo(new Refused<>(
                        List.of(Objection.of("required", "name"), Objection.outOfRange("priority", 1, 9_999))));
        assertThat(drafts.begin("n".repeat(81), Content.EMPTY, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("too_long", "name", "most", 80))));
    }

    @Test
    void changesStepByStepAndTellsWhatChanged() {
        var draft = done(drafts.begin("Step by step", TWO, ALL, ANA));

        draft = change(draft, new DraftChange.Added(Steps.step(REGISTRY, "", 12).at(3)));
        draft = change(draft, new DraftChange.Edited(Steps.step(CALL, "call_1", 9)));
        draft = change(draft, new DraftChange.Moved("call_1", 1));
        draft = change(draft, new DraftChange.Removed("reminder_1"));

        var found = catalog.version(draft.id()).orElseThrow();
        assertThat(found.steps()).extracting(Step::key).containsExactly("call_1", "registry_1");
        assertThat(found.steps()).extracting(Step::seq).containsExactly(1, 2);
        assertThat(found.version()).isEqualTo(4);
        var told = catalog.changesOf(found.rulerId(), 3);
        assertThat(told.get(2).fields()).containsExactly(new FieldChange("steps.call_1.offsetDays", "8", "9"));
        assertThat(told.get(1).fields())
                .containsExactly(
                        new FieldChange("steps", "reminder_1 call_1 registry_1", "call_1 reminder_1 registry_1"));
        assertThat(told.get(0).fields())
                .contains(
                        new FieldChange("steps", "call_1 reminder_1 registry_1", "call_1 registry_1"),
                        new FieldChange("steps.reminder_1.kind", "reminder", ""));
    }

    @Test
    void aWishThatChangesNothingLeavesNoTrace() {
        var draft = done(drafts.begin("Nothing new", TWO, ALL, ANA));

        var same = change(draft, new DraftChange.Moved("call_1", 2));

        assertThat(same.version()).isZero();
        assertThat(catalog.changesOf(draft.rulerId(), 10)).hasSize(2);
    }

    @Test
    void refusesWithAllObjectionsAndKeepsTheDraft() {
        var draft = done(drafts.begin("Refusing", TWO, ALL, ANA));
        draft = change(
                draft,
                new DraftChange.Added(
                        Steps.requiring(Steps.after(CALL, "", "call_1", Timing.Fact.TAKEN, 3), "call_1", null)
                                .at(3)));

        assertThat(drafts.change(draft.id(), draft.version(), new DraftChange.Removed("call_1"), ALL, ANA))
                .isEqualTo(new Refused<>(List.of(
                        new Objection("not_an_earlier_step", 2, "anchor", Map.of("key", "call_1")),
                        new Objection("not_an_earlier_step", 2, "requires", Map.of("key", "call_1")))));
        assertThat(catalog.version(draft.id()).orElseThrow().steps()).hasSize(3);
    }

    @Test
    void tellsTheSecondWhoChangedWhatMeanwhile() {
        var draft = done(drafts.begin("Two at once", TWO, ALL, ANA));
        change(draft, new DraftChange.Noted("calls earlier"));

        var answer = drafts.change(draft.id(), draft.version(), new DraftChange.Removed("call_1"), ALL, BIA);

        assertThat(answer).isInstanceOfSatisfying(Overtaken.class, overtaken -> {
            assertThat(overtaken.version()).isEqualTo(1);
            assertThat(((Overtaken<?>) overtaken).by()).singleElement().satisfies(by -> {
                assertThat(by.field()).isEqualTo("note");
                assertThat(by.by()).isEqualTo("ana");
                assertThat(by.before()).isEmpty();
                assertThat(by.now()).isEqualTo("calls earlier");
            });
        });
    }

    @Test
    void aRulerHasOneDraft() {
        var draft = done(drafts.begin("One draft", TWO, ALL, ANA));

        assertThat(drafts.next(draft.id(), ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("draft_exists", "", "number", 1))));
    }

    @Test
    void beginsTheNextVersionWithWhatShips() {
        var draft = done(drafts.next(1, ALL, ANA));

        assertThat(draft.content().steps())
                .isEqualTo(catalog.version(1).orElseThrow().steps());
        assertThat(draft.number()).isEqualTo(3);
        assertThat(draft.basedOn()).contains(1L);
        assertThat(draft.note()).isEmpty();
        assertThat(drafts.change(draft.id(), 0, new DraftChange.Edited(Steps.step(CALL, "courtesy", -3)), ALL, ANA))
                .isEqualTo(
                        new Refused<>(List.of(new Objection("kind_changed", 1, "kind", Map.of("kind", "reminder")))));
        done(drafts.discard(draft.id(), draft.version(), ALL, ANA));
        assertThat(catalog.version(draft.id())).isEmpty();
        assertThat(catalog.version(1)).isPresent();
    }

    @Test
    void whatWasPublishedIsNotChanged() {
        assertThat(drafts.change(1, 0, new DraftChange.Noted("late"), ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("no_draft", "", "number", 1))));
        assertThat(drafts.discard(1, 0, ALL, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("no_draft", "", "number", 1))));
    }

    @Test
    void theOnlyDraftTakesItsRulerAlong() {
        var draft = done(drafts.begin("Short life", TWO, ALL, ANA));

        assertThat(drafts.discard(draft.id(), 9, ALL, ANA)).isInstanceOf(Overtaken.class);
        done(drafts.discard(draft.id(), 0, ALL, ANA));

        assertThat(catalog.ruler(draft.rulerId(), ALL)).isEmpty();
        assertThatThrownBy(() -> drafts.discard(draft.id(), 0, ALL, ANA)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void copiesAVersionIntoARulerOfItsOwn() {
        var copy = done(drafts.beginFrom(1, "Like the standard", ALL, ANA));

        assertThat(copy.rulerId()).isNotEqualTo(1);
        assertThat(copy.steps()).isEqualTo(catalog.version(1).orElseThrow().steps());
    }

    @Test
    void whoSeesSomeCreditorsDrawsForNobodyElse() {
        var few = CreditorScope.only(List.of(987_654L));

        assertThat(drafts.begin("For all", TWO, few, ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("only_your_creditors", "creditors"))));
        assertThat(drafts.next(1, few, ANA))
                .isEqualTo(new Refused<>(
                        List.of(Objection.of("only_your_creditors", "creditors"), Objection.of("not_yours", ""))));
        assertThat(catalog.version(1, few))
                .as("a ruler for every debt binds his too")
                .isPresent();
    }

    @Test
    void renamesARuler() {
        var draft = done(drafts.begin("Old name", TWO, ALL, ANA));
        done(drafts.begin("Taken name", TWO, ALL, ANA));

        assertThat(drafts.rename(draft.rulerId(), 0, "taken name", ANA))
                .isEqualTo(new Refused<>(List.of(Objection.of("name_taken", "name"))));
        assertThat(drafts.rename(draft.rulerId(), 0, "New name", ANA)).isInstanceOf(Done.class);
        assertThat(drafts.rename(draft.rulerId(), 0, "Newer name", BIA)).isInstanceOf(Overtaken.class);
        assertThat(catalog.version(draft.id()).orElseThrow().name()).isEqualTo("New name");
    }

    private RulerVersion change(RulerVersion draft, DraftChange change) {
        return done(drafts.change(draft.id(), draft.version(), change, ALL, ANA));
    }

    private static RulerVersion done(Answer<RulerVersion> answer) {
        assertThat(answer).isInstanceOf(Done.class);
        return ((Done<RulerVersion>) answer).now();
    }
}
