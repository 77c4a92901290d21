package io.regua.negotiation.web;

import io.regua.negotiation.LimitTrial.Answered;
import io.regua.negotiation.LimitTrial.Row;
import io.regua.negotiation.Limits;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.web.TryPage.Other;
import io.regua.negotiation.web.TryPage.Version;
import io.regua.team.CreditorScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a version of the limits says of a case, in the reader's words. */
@Component
class TriedWords {

    private final Limits limits;
    private final Matrix matrix;
    private final LimitWords words;
    private final LimitTongue tongue;

    TriedWords(Limits limits, Matrix matrix, LimitWords words, LimitTongue tongue) {
        this.limits = limits;
        this.matrix = matrix;
        this.words = words;
        this.tongue = tongue;
    }

    Version of(Answered answered, CreditorScope sees) {
        var table = limits.version(answered.policyId()).table();
        var deciding = answered.deciding();
        return new Version(
                answered.number(),
                answered.draft(),
                deciding.map(row -> whom(table, row, sees)).orElse(""),
                deciding.map(Row::key).orElse(""),
                deciding.map(row -> matrix.figures(row.levels().values())).orElse(List.of()),
                answered.campaign(),
                answered.rows().stream()
                        .filter(row -> !row.decides())
                        .map(row -> new Other(whom(table, row, sees), why(row)))
                        .toList());
    }

    private String whom(LimitTable table, Row row, CreditorScope sees) {
        return table.row(row.key()).map(each -> words.whom(each.scope(), sees)).orElse(row.key());
    }

    private String why(Row row) {
        return row.against().isEmpty()
                ? tongue.say("limits.against.overruled")
                : tongue.all(row.against().stream()
                        .map(code -> tongue.say("limits.against." + code))
                        .toList());
    }
}
