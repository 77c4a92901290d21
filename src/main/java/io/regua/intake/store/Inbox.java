package io.regua.intake.store;

/** Where the rows of an import go. */
enum Inbox {
    CUSTOMERS("customers.inbox_customer (batch_id, line, creditor_id, kind, tax_id, code, name, birth_date, trade_name,"
            + " contact_person)"),
    CONTACT_POINTS("customers.inbox_contact_point (batch_id, line, customer_line, kind, value, street, number,"
            + " complement, district, city, state, postal_code)"),
    CONTRACTS("receivables.inbox_contract (batch_id, line, customer_line, creditor_id, number, product, sold_on, total,"
            + " fine_percent, interest_percent, correction_index, early_discount_percent, early_discount_days,"
            + " instrument, category, seller, branch, cheque_bank, cheque_number, cheque_return_reason)"),
    GUARANTORS("receivables.inbox_guarantor (batch_id, line, contract_line, guarantor_line, kind)"),
    RECEIVABLES("receivables.inbox_receivable (batch_id, line, contract_line, installment, due_on, amount, disputed)"),
    PAYMENTS("receivables.inbox_payment (batch_id, line, contract_line, creditor_id, contract_number, installment,"
            + " amount, paid_on, reference, method)"),
    OPERATIONS("receivables.inbox_operation (batch_id, line, source, creditor_id, contract_number, installment,"
            + " operation, due_on, amount, fine_percent, interest_percent, done_on, reference, reason, tax_id,"
            + " customer_code)"),
    PRIORS("receivables.inbox_prior (batch_id, line, creditor_id, contract_number, installment, bureau, requested_on,"
            + " notified_on, listed_on, agreement_number, agreed_on, hold_kind, hold_from, hold_until, hold_reason,"
            + " tax_id, customer_code)"),
    PRIOR_AGREEMENTS("receivables.inbox_prior_agreement (batch_id, line, creditor_id, tax_id, customer_code,"
            + " agreement_number, agreed_on, no, due_on, amount, paid_on)"),
    PRIOR_CONTACTS("receivables.inbox_prior_contact (batch_id, line, creditor_id, tax_id, customer_code, contacted_on,"
            + " channel)"),
    MARKS("customers.inbox_mark (batch_id, line, creditor_id, tax_id, code, kind, from_on, review_on, note,"
            + " charges_run, stops_ruler, stops_calls, stops_registry, people_only)"),
    CONSENTS("customers.inbox_consent (batch_id, line, creditor_id, tax_id, code, channel, state)"),
    LISTED("receivables.inbox_listed (batch_id, line, creditor_id, contract_number, installment)"),
    REFUSED("intake.refused (batch_id, line, no, code, facts)"),
    NOTES("intake.note (batch_id, line, code, facts)");

    private final String columns;

    Inbox(String columns) {
        this.columns = columns;
    }

    /** Whether others take in what goes there, so that all of it has to arrive. */
    boolean isOffered() {
        return this != REFUSED && this != NOTES;
    }

    String copy() {
        return "copy " + columns + " from stdin";
    }
}
