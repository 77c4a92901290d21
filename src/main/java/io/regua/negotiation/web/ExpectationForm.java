package io.regua.negotiation.web;

import io.regua.negotiation.rules.Expectation;
import io.regua.negotiation.rules.Expectation.Chance;
import io.regua.receivables.DebtorProfile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is expected of offers between its form and the rules. Ages stand in columns, alike for all profiles; the last
 * has no bound: {@code until.1}, {@code first_time.1.pays}.
 */
final class ExpectationForm {

    /** The last is without a bound; an age left empty is not told apart. */
    static final int COLUMNS = 4;

    private ExpectationForm() {}

    /** The form as things are expected. */
    static LimitTyped of(Expectation expectation) {
        var fields = new HashMap<String, List<String>>();
        fields.put("monthly_cost", List.of(LimitTongue.figure(expectation.monthlyCost())));
        for (var profile : DebtorProfile.values()) {
            var chances = expectation.chances(profile);
            for (var place = 0; place < chances.size(); place++) {
                var chance = chances.get(place);
                var isLast = place == chances.size() - 1;
                var column = isLast ? COLUMNS : place + 1;
                if (!isLast) {
                    fields.put("until." + column, List.of(String.valueOf(chance.untilDaysLate())));
                }
                fields.put(profile.code() + "." + column + ".pays", List.of(LimitTongue.figure(chance.pays())));
                fields.put(profile.code() + "." + column + ".keeps", List.of(LimitTongue.figure(chance.keeps())));
            }
        }
        return LimitTyped.filled(fields);
    }

    /**
     * What was typed; of no use when {@link LimitTyped#wrong() something is wrong}.
     *
     * @param otherwise stands for what cannot be read
     */
    static Expectation read(LimitTyped typed, Expectation otherwise) {
        var columns = columns(typed);
        var chances = new EnumMap<DebtorProfile, List<Chance>>(DebtorProfile.class);
        for (var profile : DebtorProfile.values()) {
            var rising = new ArrayList<Chance>();
            columns.forEach((column, until) -> rising.add(new Chance(
                    until,
                    typed.percent(profile.code() + "." + column + ".pays"),
                    typed.percent(profile.code() + "." + column + ".keeps"))));
            chances.put(profile, rising);
        }
        var cost = typed.percent("monthly_cost");
        return typed.wrong().isEmpty() ? new Expectation(cost, chances) : otherwise;
    }

    private static Map<Integer, Integer> columns(LimitTyped typed) {
        var columns = new LinkedHashMap<Integer, Integer>();
        var before = -1;
        for (var column = 1; column < COLUMNS; column++) {
            var until = typed.number("until." + column, 0, LimitTyped.ANY);
            if (until != null && until <= before) {
                typed.refused("until." + column, "limits.wrong.rising", 0);
            } else if (until != null) {
                before = until;
                columns.put(column, until);
            }
        }
        columns.put(COLUMNS, Integer.MAX_VALUE);
        return columns;
    }
}
