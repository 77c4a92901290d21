package io.regua.intake.rules;

import io.regua.intake.Field;
import io.regua.intake.Objection;
import java.util.Locale;
import java.util.Map;

/** What must hold for a line to go in, each named by what breaks it; the notes at the end leave the line in. */
public enum Rule {
    FIELDS_MISCOUNTED,
    FIELD_MISSING,
    TEXT_TOO_LONG,
    NUMBER_UNREADABLE,
    /** {@code 1.234} in a file that does not tell whether the point groups thousands or separates decimals. */
    NUMBER_AMBIGUOUS,
    /** {@code 12.50} in a column whose decimals are separated by a comma. */
    NUMBER_OTHER_DECIMAL,
    NUMBER_NOT_WHOLE,
    AMOUNT_NOT_POSITIVE,
    AMOUNT_TOO_LARGE,
    /** Money is exact to the cent. */
    AMOUNT_WITH_FRACTIONS_OF_A_CENT,
    PERCENT_IMPOSSIBLE,
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    DATE_TWO_DIGIT_YEAR,
    /** Business days are known from 1995 to 2080. */
    DATE_OUTSIDE_CALENDAR,
    FLAG_UNREADABLE,
    CREDITOR_MISSING,
    CREDITOR_UNKNOWN,
    CREDITOR_NOT_YOURS,
    CREDITOR_OTHER_THAN_CHOSEN,
    CUSTOMER_UNIDENTIFIED,
    TAX_ID_INVALID,
    CUSTOMER_KIND_UNKNOWN,
    CUSTOMER_KIND_CONTRADICTS_TAX_ID,
    DUE_DATE_BEFORE_CONTRACT_DATE,
    /** L20: a creditor that is no financial institution asks a consumer for at most 1 % a month. */
    INTEREST_ABOVE_L20,
    PAID_IN_THE_FUTURE,
    PAYMENT_METHOD_UNKNOWN,
    PAYMENT_INCOMPLETE,
    INSTRUMENT_UNKNOWN,
    CHEQUE_FIELDS_WITHOUT_CHEQUE,
    CHEQUE_BANK_UNREADABLE,
    CHEQUE_RETURN_REASON_UNREADABLE,
    CORRECTION_INDEX_UNREADABLE,
    EARLY_DISCOUNT_INCOMPLETE,
    GUARANTOR_KIND_UNKNOWN,
    GUARANTOR_IS_THE_CUSTOMER,
    BUREAU_UNKNOWN,
    BUREAU_WITHOUT_DATE,
    BUREAU_DATES_OUT_OF_ORDER,
    HOLD_KIND_UNKNOWN,
    HOLD_ENDS_BEFORE_IT_BEGINS,
    MARK_UNKNOWN,
    CHANNEL_UNKNOWN,
    STATE_IN_THE_FUTURE,
    STATE_WITH_OPERATION,
    OPERATION_UNKNOWN,
    OPERATION_EMPTY,
    OPERATION_IN_THE_FUTURE,
    PAYMENT_WITH_OPERATION,

    /** A note: the line goes in without this contact. */
    MOBILE_LEFT_OUT,
    PHONE_LEFT_OUT,
    EMAIL_LEFT_OUT,
    ADDRESS_LEFT_OUT,
    BIRTH_DATE_LEFT_OUT,
    /** A note: a hold that had ended already is not placed. */
    HOLD_OVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Objection broken(Map<String, Object> facts) {
        return new Objection(code(), facts);
    }

    Objection brokenBy(Field field) {
        return broken(Map.of("field", field.code()));
    }

    Objection brokenBy(Field field, String value) {
        return broken(Map.of("field", field.code(), "value", shortened(value)));
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 79) + "…";
    }
}
