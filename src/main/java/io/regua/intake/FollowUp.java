package io.regua.intake;

import io.regua.bills.OvertakenBills;
import io.regua.calendar.BusinessDates;
import io.regua.negotiation.AgreementFollowing;
import io.regua.ruler.Rulers;
import org.springframework.stereotype.Component;

/**
 * What follows once an import is in: bills that it left behind are withdrawn, agreements follow the money it brought,
 * its debts are placed on their ruler, and creditors that waited for it go on.
 */
@Component
class FollowUp {

    private final OvertakenBills bills;
    private final AgreementFollowing agreements;
    private final Rulers rulers;
    private final Feeds feeds;
    private final BusinessDates dates;

    FollowUp(OvertakenBills bills, AgreementFollowing agreements, Rulers rulers, Feeds feeds, BusinessDates dates) {
        this.bills = bills;
        this.agreements = agreements;
        this.rulers = rulers;
        this.feeds = feeds;
        this.dates = dates;
    }

    void on() {
        bills.withdraw();
        agreements.followMoney();
        rulers.refreshMany(dates.today());
        feeds.arrived();
    }
}
