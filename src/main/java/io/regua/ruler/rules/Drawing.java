package io.regua.ruler.rules;

import io.regua.ruler.Content;
import io.regua.ruler.DraftChange;
import io.regua.ruler.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a draft becomes by a change. Whether that may be is for {@link ContentRules}. */
public final class Drawing {

    private Drawing() {}

    /**
     * The draft as it would be. A step that is not there leaves it as it is.
     *
     * @param used the names of the steps of all versions of its ruler
     */
    public static Content after(Content now, DraftChange change, Set<String> used) {
        return switch (change) {
            case DraftChange.MeantFor(var priority, var audience) ->
                new Content(priority, audience, now.steps(), now.note());
            case DraftChange.Noted(var note) -> new Content(now.priority(), now.audience(), now.steps(), note);
            case DraftChange.Drawn(var wanted) -> with(wanted, wanted.steps(), used);
            case DraftChange.Added(var step) -> with(now, added(now.steps(), step.named(""), step.seq()), used);
            case DraftChange.Edited(var step) -> with(now, edited(now.steps(), step), used);
            case DraftChange.Moved(var key, var seq) -> with(now, moved(now.steps(), key, seq), used);
            case DraftChange.Removed(var key) -> with(now, without(now.steps(), key), used);
        };
    }

    private static Content with(Content content, List<Step> steps, Set<String> used) {
        return new Content(content.priority(), content.audience(), StepKeys.numbered(steps, used), content.note());
    }

    private static List<Step> added(List<Step> steps, Step step, int seq) {
        var more = new ArrayList<>(steps);
        more.add(Math.clamp(seq - 1, 0, steps.size()), step);
        return more;
    }

    private static List<Step> edited(List<Step> steps, Step wanted) {
        return steps.stream()
                .map(step -> step.key().equals(wanted.key()) ? wanted : step)
                .toList();
    }

    private static List<Step> moved(List<Step> steps, String key, int seq) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .map(step -> added(without(steps, key), step, seq))
                .orElse(steps);
    }

    private static List<Step> without(List<Step> steps, String key) {
        return steps.stream().filter(step -> !step.key().equals(key)).toList();
    }
}
