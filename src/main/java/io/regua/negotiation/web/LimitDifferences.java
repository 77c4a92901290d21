package io.regua.negotiation.web;

import io.regua.journal.FieldChange;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.PolicyFields;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What differs between two versions of the limits, row by row, in the reader's words. */
@Component
class LimitDifferences {

    private final LimitWords words;
    private final LimitFieldWords fields;

    LimitDifferences(LimitWords words, LimitFieldWords fields) {
        this.words = words;
        this.fields = fields;
    }

    List<LimitDifference> between(LimitTable before, LimitTable after, CreditorScope sees) {
        var found = new ArrayList<LimitDifference>();
        for (var row : after.rows()) {
            var was = before.row(row.key());
            var lines = was.map(old -> changed(old, row)).orElse(List.of());
            if (was.isEmpty() || !lines.isEmpty()) {
                found.add(difference(row, was.isEmpty() ? "added" : "changed", lines, sees));
            }
        }
        before.rows().stream()
                .filter(row -> after.row(row.key()).isEmpty())
                .forEach(row -> found.add(difference(row, "removed", List.of(), sees)));
        return found;
    }

    private LimitDifference difference(LimitRow row, String how, List<String> lines, CreditorScope sees) {
        return new LimitDifference(row.key(), words.whom(row.scope(), sees), how, lines);
    }

    private List<String> changed(LimitRow before, LimitRow after) {
        return FieldChange.between(ownFields(before), ownFields(after)).stream()
                .map(fields::became)
                .toList();
    }

    /** Without the key that begins them. */
    static Map<String, String> ownFields(LimitRow row) {
        var own = new TreeMap<String, String>();
        PolicyFields.of(new LimitTable(List.of(row)))
                .forEach((field, value) -> own.put(field.substring(row.key().length() + 1), value));
        return own;
    }
}
