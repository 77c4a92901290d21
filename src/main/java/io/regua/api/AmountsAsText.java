package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/**
 * Amounts are JSON strings with two decimals, rates strings without needless zeros: no reader makes doubles of them.
 */
@JacksonComponent
class AmountsAsText {

    static class OfMoney extends ToStringSerializerBase {

        OfMoney() {
            super(Money.class);
        }

        @Override
        public String valueToString(Object amount) {
            return amount.toString();
        }
    }

    static class OfPercent extends ToStringSerializerBase {

        OfPercent() {
            super(Percent.class);
        }

        @Override
        public String valueToString(Object rate) {
            return rate.toString();
        }
    }
}
