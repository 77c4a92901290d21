package io.regua.ruler.web;

import io.regua.ruler.Difference;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Step;
import io.regua.ruler.web.ComparePage.Row;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What differs between two versions, in the reader's words. */
@Component
class Differences {

    private final RulerCatalog catalog;
    private final VersionSheets sheets;
    private final StepWords words;
    private final Tongue tongue;

    Differences(RulerCatalog catalog, VersionSheets sheets, StepWords words, Tongue tongue) {
        this.catalog = catalog;
        this.sheets = sheets;
        this.words = words;
        this.tongue = tongue;
    }

    List<Row> between(RulerVersion from, RulerVersion to, CreditorScope scope) {
        var rows = new ArrayList<Row>();
        add(rows, "ruler.audience", sheets.audience(from.audience(), scope), sheets.audience(to.audience(), scope));
        add(rows, "ruler.field.priority", String.valueOf(from.priority()), String.valueOf(to.priority()));
        for (var step : catalog.difference(from, to).steps()) {
            switch (step) {
                case Difference.Added(var added) ->
                    rows.add(new Row(words.name(added, to.steps()), List.of(), parts(added, to)));
                case Difference.Removed(var removed) ->
                    rows.add(new Row(words.name(removed, from.steps()), parts(removed, from), List.of()));
                case Difference.Altered altered -> rows.add(altered(altered, from, to));
                case Difference.Same same -> {}
            }
        }
        return rows;
    }

    private void add(List<Row> rows, String what, String before, String after) {
        if (!before.equals(after)) {
            rows.add(new Row(tongue.say(what), List.of(before), List.of(after)));
        }
    }

    private Row altered(Difference.Altered step, RulerVersion from, RulerVersion to) {
        var before = parts(step.before(), from);
        var after = parts(step.after(), to);
        return new Row(
                words.name(step.after(), to.steps()),
                placed(step.before(), step.moved(), other(before, after)),
                placed(step.after(), step.moved(), other(after, before)));
    }

    /** What is said on one side alone. */
    private static List<String> other(List<String> said, List<String> there) {
        return said.stream().filter(part -> !there.contains(part)).toList();
    }

    private List<String> placed(Step step, boolean moved, List<String> parts) {
        return moved
                ? Stream.concat(Stream.of(tongue.say("ruler.place.at", step.seq())), parts.stream())
                        .toList()
                : parts;
    }

    private List<String> parts(Step step, RulerVersion version) {
        return Stream.of(
                        Stream.of(words.when(step, version.steps())),
                        words.whenElse(step).stream(),
                        Stream.of(words.how(step)),
                        words.onlyIf(step, version.steps()).stream())
                .flatMap(part -> part)
                .toList();
    }
}
