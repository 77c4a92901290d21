package io.regua.receivables.rules;

import io.regua.money.Percent;
import io.regua.receivables.ContractDetails;
import io.regua.receivables.Instrument;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must hold of a contract as it is to be. Each objection names its field; all are told at once. */
public final class ContractRules {

    /** L20: a creditor that is no financial institution asks a consumer for at most 1 % a month. */
    public static final Percent L20_LIMIT = Percent.of("1");

    private static final Percent ALL = Percent.of("100");
    private static final Pattern BANK = Pattern.compile("[0-9]{3}");
    private static final Pattern RETURN_REASON = Pattern.compile("[0-9]{2}");

    /**
     * Whose contract it is.
     *
     * @param consumer the debtor is a person (L09, L20)
     * @param financialInstitution the creditor is one (L20)
     * @param indexes the price indexes that are loaded
     */
    public record Parties(boolean consumer, boolean financialInstitution, Set<String> indexes) {}

    private ContractRules() {}

    /** All that speaks against the contract becoming this. */
    public static List<Objection> against(ContractDetails wanted, Parties parties, LocalDate today) {
        var objections = new ArrayList<Objection>();
        dates(wanted, today, objections);
        cheque(wanted, objections);
        terms(wanted.agreed(), parties, objections);
        var total = wanted.total();
        if (total != null && !total.isPositive()) {
            objections.add(field("total", "not_positive"));
        }
        return objections;
    }

    private static void dates(ContractDetails wanted, LocalDate today, List<Objection> objections) {
        if (isAfter(wanted.soldOn(), today)) {
            objections.add(field("soldOn", "in_future"));
        }
        if (isAfter(wanted.signedOn(), today)) {
            objections.add(field("signedOn", "in_future"));
        }
    }

    private static boolean isAfter(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today);
    }

    private static void cheque(ContractDetails wanted, List<Objection> objections) {
        var cheque = wanted.cheque();
        if (wanted.instrument() != Instrument.CHEQUE) {
            if (!cheque.equals(ContractDetails.Cheque.NONE)) {
                objections.add(field("instrument", "only_a_cheque"));
            }
            return;
        }
        if (cheque.bank() != null && !BANK.matcher(cheque.bank()).matches()) {
            objections.add(field("chequeBank", "not_a_bank"));
        }
        if (cheque.returnReason() != null
                && !RETURN_REASON.matcher(cheque.returnReason()).matches()) {
            objections.add(field("chequeReturnReason", "not_a_return_reason"));
        }
    }

    private static void terms(ContractDetails.Agreed agreed, Parties parties, List<Objection> objections) {
        percent("fine", agreed.fine(), objections);
        percent("interest", agreed.interest(), objections);
        percent("earlyDiscount", agreed.earlyDiscount(), objections);
        var interest = agreed.interest();
        if (interest != null
                && parties.consumer()
                && !parties.financialInstitution()
                && interest.compareTo(L20_LIMIT) > 0) {
            objections.add(new Objection("above_l20", Map.of("field", "interest", "limit", L20_LIMIT)));
        }
        var index = agreed.correctionIndex();
        if (index != null && !parties.indexes().contains(index)) {
            objections.add(new Objection(
                    "unknown_index", Map.of("field", "correctionIndex", "known", List.copyOf(parties.indexes()))));
        }
        if (agreed.earlyDiscount() != null && agreed.earlyDiscount().isZero()) {
            objections.add(field("earlyDiscount", "not_positive"));
        }
        if ((agreed.earlyDiscount() == null) != (agreed.earlyDays() == null)) {
            objections.add(field("earlyDays", "both_or_none"));
        }
        if (agreed.earlyDays() != null && agreed.earlyDays() < 0) {
            objections.add(field("earlyDays", "not_positive"));
        }
    }

    private static void percent(String name, @Nullable Percent percent, List<Objection> objections) {
        if (percent != null && (percent.compareTo(Percent.ZERO) < 0 || percent.compareTo(ALL) >= 0)) {
            objections.add(field(name, "not_a_percent"));
        }
    }

    private static Objection field(String field, String code) {
        return Objection.of(code, "field", field);
    }
}
