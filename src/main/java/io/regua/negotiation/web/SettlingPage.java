package io.regua.negotiation.web;

import io.regua.bills.BillKind;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.DueDayChange;
import io.regua.negotiation.SettlementQuote;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paying an agreement before its days, and on other days.
 *
 * @param number of the one installment that is to be paid; null = all
 * @param until the last day of the bill
 * @param quote what it would come to; null when it cannot be paid so
 * @param day of the month to move to; null = not asked
 * @param change what another due day would come to; null when it was not asked or cannot be
 * @param against why nothing can be paid, or was done
 * @param againstDay why the due day cannot be moved
 */
record SettlingPage(
        AgreementSheet sheet,
        String customer,
        @Nullable Integer number,
        LocalDate until,
        BillKind kind,
        @Nullable SettlementQuote quote,
        @Nullable Integer day,
        @Nullable DueDayChange change,
        List<String> against,
        List<String> againstDay,
        LocalDate today) {}
