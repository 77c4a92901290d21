package io.regua.negotiation.web;

import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.web.MatrixRow.Cell;
import io.regua.negotiation.web.MatrixRow.Figure;
import io.regua.receivables.Objection;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The rows of a version as cards: whom each is for, and a small table of what each level may do. */
@Component
class Matrix {

    private final LimitWords words;
    private final ObjectionWords objections;
    private final LimitTongue tongue;

    Matrix(LimitWords words, ObjectionWords objections, LimitTongue tongue) {
        this.words = words;
        this.objections = objections;
        this.tongue = tongue;
    }

    /** @param against what speaks against publishing; each row gets its own */
    List<MatrixRow> of(LimitTable table, List<Objection> against, CreditorScope sees) {
        return table.rows().stream().map(row -> of(row, table, against, sees)).toList();
    }

    private MatrixRow of(LimitRow row, LimitTable table, List<Objection> against, CreditorScope sees) {
        var alike = table.alike(row.key());
        return new MatrixRow(
                row.key(),
                words.whom(row.scope(), sees),
                row.priority(),
                figures(row.levels().values()),
                against.stream()
                        .filter(objection -> row.key().equals(objection.facts().get("row")))
                        .map(objections::beside)
                        .toList(),
                !alike.getFirst().equals(row),
                !alike.getLast().equals(row));
    }

    /** Charges stand in one line where each level gives the same up of all three. */
    List<Figure> figures(Collection<Allowance> levels) {
        var figures = new ArrayList<Figure>();
        discounts("at_once", Allowance::atOnce, levels, figures);
        discounts("spread", Allowance::spread, levels, figures);
        add("installments", levels, figures, allowed -> String.valueOf(allowed.installments()));
        add("interest_free", levels, figures, allowed -> String.valueOf(allowed.interestFree()));
        add("monthly", levels, figures, allowed -> percent(allowed.monthly()));
        add("least_entry", levels, figures, allowed -> percent(allowed.leastEntry()));
        add("least_installment", levels, figures, allowed -> LimitTongue.figure(allowed.leastInstallment()));
        add("first_within", levels, figures, allowed -> String.valueOf(allowed.firstWithin()));
        add("valid_for", levels, figures, allowed -> String.valueOf(allowed.validFor()));
        add("renegotiations", levels, figures, allowed -> String.valueOf(allowed.renegotiations()));
        return figures;
    }

    private void discounts(
            String how, Function<Allowance, Discounts> off, Collection<Allowance> levels, List<Figure> figures) {
        if (levels.stream().map(off).allMatch(Matrix::isEven)) {
            add(
                    how + ".charges",
                    levels,
                    figures,
                    allowed -> percent(off.apply(allowed).fine()));
        } else {
            add(
                    how + ".fine",
                    levels,
                    figures,
                    allowed -> percent(off.apply(allowed).fine()));
            add(
                    how + ".interest",
                    levels,
                    figures,
                    allowed -> percent(off.apply(allowed).interest()));
            add(
                    how + ".correction",
                    levels,
                    figures,
                    allowed -> percent(off.apply(allowed).correction()));
        }
        add(
                how + ".principal",
                levels,
                figures,
                allowed -> percent(off.apply(allowed).principal()));
    }

    private static boolean isEven(Discounts off) {
        return off.fine().equals(off.interest()) && off.fine().equals(off.correction());
    }

    private void add(
            String figure, Collection<Allowance> levels, List<Figure> figures, Function<Allowance, String> text) {
        var cells = new ArrayList<Cell>();
        levels.stream()
                .map(text)
                .forEach(each -> cells.add(new Cell(
                        each, !cells.isEmpty() && cells.getLast().text().equals(each))));
        figures.add(new Figure(tongue.say("limits.figure." + figure), cells));
    }

    /** {@code 2,5%}; nothing is a dash. */
    private static String percent(Percent percent) {
        return percent.isZero() ? "–" : LimitTongue.figure(percent) + "%";
    }
}
