package io.regua.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a file can mean. The native format's header is exactly these words in lower case. */
public enum Field {
    CREDITOR(Kind.TEXT),
    CUSTOMER_TAX_ID(Kind.TEXT),
    CUSTOMER_CODE(Kind.TEXT),
    CUSTOMER_NAME(Kind.TEXT),
    CUSTOMER_KIND(Kind.TEXT),
    BIRTH_DATE(Kind.DATE),
    MOBILE(Kind.TEXT),
    PHONE(Kind.TEXT),
    EMAIL(Kind.TEXT),
    STREET(Kind.TEXT),
    NUMBER(Kind.TEXT),
    COMPLEMENT(Kind.TEXT),
    DISTRICT(Kind.TEXT),
    CITY(Kind.TEXT),
    STATE(Kind.TEXT),
    POSTAL_CODE(Kind.TEXT),
    CONTRACT_NUMBER(Kind.TEXT),
    PRODUCT(Kind.TEXT),
    CONTRACT_DATE(Kind.DATE),
    CONTRACT_TOTAL(Kind.AMOUNT),
    FINE_PERCENT(Kind.PERCENT),
    INTEREST_PERCENT(Kind.PERCENT),
    INSTALLMENT(Kind.TEXT),
    DUE_DATE(Kind.DATE),
    AMOUNT(Kind.AMOUNT),
    DISPUTED(Kind.TEXT),
    PAID_AMOUNT(Kind.AMOUNT),
    PAID_ON(Kind.DATE),
    PAYMENT_REFERENCE(Kind.TEXT),
    PAYMENT_METHOD(Kind.TEXT),
    OPERATION(Kind.TEXT),
    OPERATION_DATE(Kind.DATE),
    OPERATION_REFERENCE(Kind.TEXT),
    OPERATION_REASON(Kind.TEXT);

    /** How a field is written: amounts and percentages need to know which sign separates the decimals. */
    public enum Kind {
        TEXT,
        DATE,
        AMOUNT,
        PERCENT
    }

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public boolean hasDecimals() {
        return kind == Kind.AMOUNT || kind == Kind.PERCENT;
    }

    /** As mappings, headers and messages write it: {@code due_date}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> of(String code) {
        return Arrays.stream(values())
                .filter(field -> field.code().equals(code))
                .findFirst();
    }
}
