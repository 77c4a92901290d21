package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.Limits;
import io.regua.negotiation.Limits.InForce;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.Policy;
import io.regua.negotiation.PolicyAnswer;
import io.regua.negotiation.rules.LimitTable;
import io.regua.receivables.Objection;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What the screens of the limits begin with: the version in force, the draft, and what speaks against it. */
@Component
class OpenLimits {

    /** What a draft may say as long as it is one. */
    private static final Set<String> OF_PUBLISHING =
            Set.of("approved_by_author", "valid_in_past", "before_the_last", "not_a_draft");

    private final Limits limits;
    private final Matrix matrix;
    private final LimitDifferences differences;
    private final LimitFieldWords fields;
    private final ObjectionWords objections;
    private final LimitTongue tongue;
    private final BusinessDates dates;

    OpenLimits(
            Limits limits,
            Matrix matrix,
            LimitDifferences differences,
            LimitFieldWords fields,
            ObjectionWords objections,
            LimitTongue tongue,
            BusinessDates dates) {
        this.limits = limits;
        this.matrix = matrix;
        this.differences = differences;
        this.fields = fields;
        this.objections = objections;
        this.tongue = tongue;
        this.dates = dates;
    }

    LocalDate today() {
        return dates.today();
    }

    /** The fields of a form that was sent. */
    LimitTyped typed(MultiValueMap<String, String> sent) {
        return new LimitTyped(sent, tongue::say);
    }

    /** The version that decides today; empty when none does. */
    Optional<InForce> live() {
        try {
            return Optional.of(limits.on(dates.today()));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /** The one draft; empty when there is none. */
    Optional<Policy> drawn() {
        return limits.versions().stream().filter(Policy::isDraft).findFirst();
    }

    /** @throws NoSuchElementException when there is no draft */
    InForce draft() {
        var draft = drawn().orElseThrow(() -> new NoSuchElementException("draft of the limits"));
        return limits.version(draft.id());
    }

    /** What differs from the version in force. */
    List<LimitDifference> differences(InForce draft, SignedIn user) {
        var before = live().map(InForce::table).orElse(new LimitTable(List.of()));
        return differences.between(before, draft.table(), user.scope());
    }

    /** @param at the key of the row that was just changed */
    LimitDraftPage page(String at, LimitSaid said, SignedIn user, Actor actor) {
        return page(draft(), null, at, said, user, actor);
    }

    LimitDraftPage page(
            InForce draft, @Nullable LimitTyped typed, String at, LimitSaid said, SignedIn user, Actor actor) {
        var against = limits.against(draft.policy().id(), dates.today(), actor);
        return new LimitDraftPage(
                draft.policy(),
                matrix.of(draft.table(), against, user.scope()),
                against.stream()
                        .filter(objection -> !objection.facts().containsKey("row"))
                        .filter(objection -> !OF_PUBLISHING.contains(objection.code()))
                        .map(objections::of)
                        .toList(),
                differences(draft, user),
                typed == null ? note(draft.policy()) : typed,
                said,
                at,
                LimitPermits.draw(user.role()));
    }

    private static LimitTyped note(Policy draft) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("note", List.of(draft.note()));
        return LimitTyped.filled(fields);
    }

    /** What an answer other than yes says above a page; nothing for yes. */
    LimitSaid said(PolicyAnswer answer) {
        return switch (answer) {
            case PolicyAnswer.Done done -> LimitSaid.NOTHING;
            case PolicyAnswer.Refused(var against) -> against(against);
            case PolicyAnswer.Overtaken(int version, var changes) -> fields.overtaken(changes);
        };
    }

    LimitSaid against(List<Objection> against) {
        return LimitSaid.against(against.stream().map(objections::of).toList());
    }
}
