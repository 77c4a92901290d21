package io.regua.api;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Assessments;
import io.regua.receivables.DebtorProfiles;
import io.regua.team.CreditorScope;
import org.springframework.stereotype.Component;

/** Reads what is known of a customer's credit. */
@Component
class CreditSheets {

    private final Assessments assessments;
    private final DebtorProfiles profiles;
    private final BusinessDates dates;

    CreditSheets(Assessments assessments, DebtorProfiles profiles, BusinessDates dates) {
        this.assessments = assessments;
        this.profiles = profiles;
        this.dates = dates;
    }

    /** As far as the creditors of the scope are concerned. */
    CreditSheet of(long customer, CreditorScope scope) {
        var today = dates.today();
        return CreditSheet.of(assessments.inForce(customer), profiles.of(customer, scope, today), today);
    }
}
