package io.regua.receivables;

import java.util.List;
import java.util.Map;

/**
 * What debtors were asked for. Each floor that asks tells of its own demands here, because debts know nothing above.
 */
public interface Demands {

    /**
     * All demands for some debts, in any order.
     *
     * @param debts the customers by receivable
     */
    List<Demand> of(Map<Long, Long> debts);
}
