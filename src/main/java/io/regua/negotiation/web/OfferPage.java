package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.negotiation.Agreement;
import io.regua.negotiation.Approval;
import io.regua.negotiation.DebtTitle;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.OfferPart;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.OfferState;
import io.regua.receivables.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One offer.
 *
 * @param titles of its debts
 * @param approval what was asked about it; null = nothing
 * @param agreement what was made of it; null = nothing yet
 * @param link what the customer can be sent; null when it stands no more
 * @param against why a move was refused
 * @param mayAct accept, refuse, withdraw
 * @param mayAnswer allow, refuse, counter what was asked for
 */
record OfferPage(
        OfferSheet sheet,
        String customer,
        Map<Long, DebtTitle> titles,
        @Nullable Approval approval,
        @Nullable Agreement agreement,
        OfferLinks.@Nullable Link link,
        List<String> against,
        boolean mayAct,
        boolean mayAnswer,
        Instant now,
        LocalDate today) {

    /** A component of all debts: what is due, given up, and left. */
    record Line(Component component, Money due, Money off) {

        public Money asked() {
            return due.minus(off);
        }
    }

    public List<Line> components() {
        return Arrays.stream(Component.values())
                .map(component -> new Line(component, sheet.due(component), sheet.off(component)))
                .filter(line -> line.due().isPositive())
                .toList();
    }

    /** What is asked of one debt. */
    public Money asked(long debt) {
        return Money.sum(sheet.parts().stream()
                .filter(part -> part.receivableId() == debt)
                .map(OfferPart::asked)
                .toList());
    }

    public boolean stands() {
        return sheet.offer().stands(today);
    }

    /** Whether it is still being decided about, so that the page looks again by itself. */
    public boolean waits() {
        return sheet.offer().state() == OfferState.APPROVAL_ASKED;
    }

    public boolean callsBack() {
        return approval != null && approval.callsBack(now);
    }
}
