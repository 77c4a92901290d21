package io.regua.ruler.web;

import io.regua.customers.Channel;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Timing.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a step asks for; what makes no sense for its kind or its place in the list is left out.
 *
 * @param before the steps that stand before it in the list
 * @param now the step as it stands in the draft: what it says already can be chosen in any case; null = it is a new one
 */
record StepFields(
        StepKind kind, List<Step> before, @Nullable Step now) {

    /** What a step can count from: the step's key and a fact of it. */
    record Start(String key, Fact fact) {

        /** As the form spells it. */
        public String code() {
            return key + ":" + fact.code();
        }
    }

    /** Whether it can fall before the due date: only what speaks to the customer has something to do there. */
    public boolean mayComeBefore() {
        return kind.isContact();
    }

    /** The ways by which it can reach the customer, to be put in order; empty when it has but one. */
    public List<Channel> channels() {
        var usual = usual(kind);
        return usual.isEmpty()
                ? usual
                : Stream.concat(usual.stream(), said().stream()).distinct().toList();
    }

    private static List<Channel> usual(StepKind kind) {
        return switch (kind) {
            case REMINDER, OFFER -> List.of(Channel.WHATSAPP, Channel.SMS, Channel.EMAIL, Channel.LETTER);
            case NOTICE_LETTER, EXTRAJUDICIAL_NOTICE -> List.of(Channel.LETTER, Channel.EMAIL);
            case CALL, TASK, REGISTRY, PLACEMENT, PROTEST, LEGAL_HANDOVER -> List.of();
        };
    }

    /** The ways that the step names so far. */
    List<Channel> said() {
        return now == null ? List.of() : now.howTaken().channels();
    }

    /** {@code template}, {@code script} or {@code what}; empty when it carries no text. */
    public String text() {
        return switch (kind) {
            case REMINDER, OFFER, NOTICE_LETTER, EXTRAJUDICIAL_NOTICE -> "template";
            case CALL -> "script";
            case TASK -> "what";
            case REGISTRY, PLACEMENT, PROTEST, LEGAL_HANDOVER -> "";
        };
    }

    /** Whether it makes sense to ask how the customer can be reached. */
    public boolean asksForChannels() {
        return kind.isContact() || !channels().isEmpty();
    }

    /** All that it can count from, besides the due date. */
    public List<Start> starts() {
        var usual =
                before.stream().flatMap(step -> facts(step.kind()).stream().map(fact -> new Start(step.key(), fact)));
        return Stream.concat(usual, started().stream()).distinct().toList();
    }

    /** What it counts from so far; empty for the due date. */
    private List<Start> started() {
        var anchor = now == null ? null : now.anchor();
        return anchor == null || now == null
                ? List.of()
                : List.of(new Start(anchor, now.timing().anchorFact()));
    }

    private static List<Fact> facts(StepKind kind) {
        var facts = new ArrayList<>(List.of(Fact.TAKEN));
        switch (kind) {
            case REMINDER, OFFER, NOTICE_LETTER, EXTRAJUDICIAL_NOTICE ->
                facts.addAll(List.of(Fact.SENT, Fact.DELIVERED));
            case REGISTRY -> facts.add(Fact.LISTED);
            default -> {}
        }
        return facts;
    }

    /** The start that a form names; empty for the due date. */
    Stream<Start> start(String code) {
        return starts().stream().filter(start -> start.code().equals(code));
    }

    public boolean isFirst() {
        return before.isEmpty();
    }
}
