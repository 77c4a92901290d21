package io.regua.negotiation.web;

import io.regua.negotiation.Debtor;
import io.regua.negotiation.Debtor.Debt;
import io.regua.negotiation.web.MatrixRow.Figure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trying limits.
 *
 * @param query what was sought; empty = nothing
 * @param found who may be meant; null = nobody was sought
 * @param debtor whose debts are tried; null = a case typed by hand
 * @param creditorId at whom
 * @param chosen the debts that are tried
 * @param creditors to choose from
 * @param hand the case by hand; filled with the one of the customer
 */
record TryPage(
        String query,
        @Nullable List<Debtor> found,
        @Nullable Debtor debtor,
        long creditorId,
        Set<Long> chosen,
        Map<String, String> creditors,
        LimitTyped hand,
        List<Version> versions,
        LimitSaid said) {

    /**
     * What a version says.
     *
     * @param whom the row that decides is for; empty = none decides
     * @param figures of that row, with what a campaign adds
     * @param campaign what widens it; null = nothing does
     */
    record Version(
            int number,
            boolean draft,
            String whom,
            String key,
            List<Figure> figures,
            @Nullable String campaign,
            List<Other> others) {}

    /** A row that does not decide, with why. */
    record Other(String whom, String why) {}

    /** The debtor's creditors, by id. */
    public Map<String, String> owedTo() {
        var brands = new LinkedHashMap<String, String>();
        if (debtor != null) {
            debtor.debts().forEach(debt -> brands.put(String.valueOf(debt.creditorId()), debt.brand()));
        }
        return brands;
    }

    /** What the debtor owes at the creditor. */
    public List<Debt> debts() {
        return debtor == null
                ? List.of()
                : debtor.debts().stream()
                        .filter(debt -> debt.creditorId() == creditorId)
                        .toList();
    }
}
