package io.regua.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.testing.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachingTest {

    @ParameterizedTest
    @CsvSource({
        "(11) 98765-4321, +5511987654321, MOBILE",
        "+55 21 2569-6969, +552125696969, PHONE",
        "+351 912 345 678, +351912345678, MOBILE"
    })
    void readsPhonesAsPeopleTypeThem(String typed, String e164, ContactKind kind) {
        assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(e164, kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "119940", "11594029275", "0800 123 4567"})
    void refusesPhonesThatCannotReachAPerson(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"01310200, 01310-200", " 01310-200 , 01310-200"})
    void readsPostalCodes(String typed, String printed) {
        assertThat(PostalCode.parse(typed)).map(PostalCode::toString).contains(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0131020", "013102000", "01310 200", "0131020x"})
    void refusesOtherPostalCodes(String typed) {
        assertThat(PostalCode.parse(typed)).isEmpty();
    }

    @Test
    void agreesWithTheVectors() {
        for (var row : Vectors.of("phones_cep.csv")) {
            var input = row.getField("input");
            var found = "phone".equals(row.getField("kind"))
                    ? PhoneNumber.parse(input).map(PhoneNumber::e164)
                    : PostalCode.parse(input).map(PostalCode::toString);
            assertThat(found.orElse(""))
                    .as(row.toString())
                    .isEqualTo(Boolean.parseBoolean(row.getField("valid")) ? row.getField("normalized") : "");
        }
    }
}
