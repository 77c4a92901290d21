package io.regua.intake.rules;

import io.regua.customers.TaxId;

/**
 * Who else answers for the contract of a line.
 *
 * @param kind guarantor, endorser or co_debtor
 */
public record GuarantorLine(TaxId taxId, String name, String kind) {}
