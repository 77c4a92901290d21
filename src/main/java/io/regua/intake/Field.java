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
    TRADE_NAME(Kind.TEXT),
    CONTACT_PERSON(Kind.TEXT),
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
    CORRECTION_INDEX(Kind.TEXT),
    EARLY_DISCOUNT_PERCENT(Kind.PERCENT),
    EARLY_DISCOUNT_DAYS(Kind.TEXT),
    INSTRUMENT(Kind.TEXT),
    CATEGORY(Kind.TEXT),
    SELLER(Kind.TEXT),
    BRANCH(Kind.TEXT),
    CHEQUE_BANK(Kind.TEXT),
    CHEQUE_NUMBER(Kind.TEXT),
    CHEQUE_RETURN_REASON(Kind.TEXT),
    GUARANTOR_TAX_ID(Kind.TEXT),
    GUARANTOR_NAME(Kind.TEXT),
    GUARANTOR_KIND(Kind.TEXT),
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
    OPERATION_REASON(Kind.TEXT),
    BUREAU(Kind.TEXT),
    BUREAU_REQUESTED_ON(Kind.DATE),
    BUREAU_NOTIFIED_ON(Kind.DATE),
    BUREAU_LISTED_ON(Kind.DATE),
    AGREEMENT_NUMBER(Kind.TEXT),
    AGREEMENT_DATE(Kind.DATE),
    AGREEMENT_INSTALLMENT(Kind.TEXT),
    AGREEMENT_DUE_DATE(Kind.DATE),
    AGREEMENT_AMOUNT(Kind.AMOUNT),
    AGREEMENT_PAID_ON(Kind.DATE),
    HOLD_KIND(Kind.TEXT),
    HOLD_FROM(Kind.DATE),
    HOLD_UNTIL(Kind.DATE),
    HOLD_REASON(Kind.TEXT),
    COURT_CASE(Kind.TEXT),
    MARK(Kind.TEXT),
    MARK_FROM(Kind.DATE),
    CONSENT_PHONE(Kind.TEXT),
    CONSENT_SMS(Kind.TEXT),
    CONSENT_WHATSAPP(Kind.TEXT),
    CONSENT_EMAIL(Kind.TEXT),
    CONSENT_LETTER(Kind.TEXT),
    LAST_CONTACT_ON(Kind.DATE),
    LAST_CONTACT_CHANNEL(Kind.TEXT);

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

    /** Whether it tells what an older system knew: bureau, agreement, hold, marks, consents, contact. */
    public boolean isState() {
        return compareTo(BUREAU) >= 0;
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
