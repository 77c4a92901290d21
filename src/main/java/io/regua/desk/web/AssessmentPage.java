package io.regua.desk.web;

import io.regua.customers.Assessment;
import io.regua.customers.FiveCs;
import io.regua.desk.Dossier;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The five Cs of a customer and a form for the next assessment.
 *
 * @param all also those that ended, the latest first
 * @param wrong message keys by field
 * @param overtaken whether somebody else assessed the customer while this was typed
 */
record AssessmentPage(
        Dossier.Head head,
        List<Assessment> all,
        AssessmentForm form,
        Map<String, String> wrong,
        boolean overtaken,
        boolean mayAssess,
        LocalDate today) {

    /** The one in force, also when its last day is past; null when there is none. */
    public @Nullable Assessment inForce() {
        return all.stream().filter(Assessment::inForce).findFirst().orElse(null);
    }

    public List<Assessment> ended() {
        return all.stream().filter(each -> !each.inForce()).toList();
    }

    public boolean expired(Assessment assessment) {
        return assessment.validUntil().isBefore(today);
    }

    /** Scores by their names, as a table takes them. */
    public Map<String, @Nullable Integer> scores(FiveCs scores) {
        var byName = new LinkedHashMap<String, @Nullable Integer>();
        byName.put("character", scores.character());
        byName.put("capacity", scores.capacity());
        byName.put("capital", scores.capital());
        byName.put("collateral", scores.collateral());
        byName.put("conditions", scores.conditions());
        return byName;
    }

    public List<String> choices() {
        return List.of("", "5", "4", "3", "2", "1");
    }

    public List<String> tiers() {
        return List.of("", "A", "B", "C", "D", "E");
    }
}
