package io.regua.negotiation;

import io.regua.money.Percent;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What holds for offers and agreements that are made from now on. There is one. */
@Entity
@Table(schema = "negotiation", name = "agreement_rule")
public class AgreementRule {

    /** The only one. */
    public static final int ID = 1;

    /**
     * What it says besides when an agreement is broken.
     *
     * @param lateFine per cent once of a late installment (L09)
     * @param lateInterest per cent of a month of a late installment (L20)
     * @param moveDays a due day can be moved so many days later
     * @param answerMinutes an answer is waited for so long while the customer waits
     * @param barredMonths so long after its due date a debt is time-barred (L13)
     */
    public record Figures(Percent lateFine, Percent lateInterest, int moveDays, int answerMinutes, int barredMonths) {}

    /** All that it says. */
    public record Wanted(BreakRule broken, Figures figures) {

        /** Field by field, as the history keeps it; empty for what does not break it. */
        public Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("break_days", String.valueOf(broken.breakDays()));
            fields.put("break_missed", Objects.toString(broken.breakMissed(), ""));
            fields.put("lapse_days", String.valueOf(broken.lapseDays()));
            fields.put("clearing_days", String.valueOf(broken.clearingDays()));
            fields.put("discounts", broken.discounts().code());
            fields.put("charges", broken.charges().code());
            fields.put("late_fine", figures.lateFine().toString());
            fields.put("late_interest", figures.lateInterest().toString());
            fields.put("move_days", String.valueOf(figures.moveDays()));
            fields.put("answer_minutes", String.valueOf(figures.answerMinutes()));
            fields.put("barred_months", String.valueOf(figures.barredMonths()));
            return fields;
        }
    }

    @Id
    private int id;

    @Embedded
    private BreakRule rule;

    private Percent lateFine;
    private Percent lateInterest;
    private int moveDays;
    private int answerMinutes;
    private int barredMonths;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AgreementRule() {}

    void change(BreakRule broken, Figures figures) {
        rule = broken;
        lateFine = figures.lateFine();
        lateInterest = figures.lateInterest();
        moveDays = figures.moveDays();
        answerMinutes = figures.answerMinutes();
        barredMonths = figures.barredMonths();
    }

    /** All that it says now. */
    public Wanted now() {
        return new Wanted(rule, figures());
    }

    public int id() {
        return id;
    }

    public BreakRule rule() {
        return rule;
    }

    public Percent lateFine() {
        return lateFine;
    }

    public Percent lateInterest() {
        return lateInterest;
    }

    public int moveDays() {
        return moveDays;
    }

    public int answerMinutes() {
        return answerMinutes;
    }

    public Figures figures() {
        return new Figures(lateFine, lateInterest, moveDays, answerMinutes, barredMonths);
    }

    /** Grows with every change; a change names the one it was made on. */
    public int version() {
        return version;
    }
}
