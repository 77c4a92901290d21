package io.regua.receivables;

import io.regua.customers.CustomerAssessed;
import io.regua.receivables.store.ChangedRows;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a customer's tier may be another: the ruler looks at what he owes anew, at night at the latest. */
@Component
class AssessedCustomers {

    private final ChangedRows changed;

    AssessedCustomers(ChangedRows changed) {
        this.changed = changed;
    }

    @EventListener
    void on(CustomerAssessed assessed) {
        changed.say("say_customer", Map.of("customer", assessed.customerId()));
    }
}
