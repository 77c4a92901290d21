package io.regua.api;

import io.regua.money.Money;
import io.regua.money.Percent;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Amounts are JSON strings with two decimals, rates strings without needless zeros: no reader makes doubles of them.
 */
@JacksonComponent
class AmountsAsText {

    static class OfMoney extends ValueSerializer<Money> {

        @Override
        public void serialize(Money amount, JsonGenerator json, SerializationContext context) {
            json.writeString(amount.toString());
        }
    }

    static class OfPercent extends ValueSerializer<Percent> {

        @Override
        public void serialize(Percent rate, JsonGenerator json, SerializationContext context) {
            json.writeString(rate.toString());
        }
    }
}
