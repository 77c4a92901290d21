package io.regua.bills.rules;

/**
 * A creditor's collection account at a bank, as bills and files name it. Digits only, without leading zeros or with.
 *
 * @param bank three digits
 * @param branchDigit empty where the bank has none
 * @param digit of the account; empty where the bank has none
 * @param beneficiary the number under which the bank knows the agreement (convênio, código do beneficiário)
 * @param wallet the kind of collection (carteira)
 */
public record Account(
        String bank,
        String branch,
        String branchDigit,
        String number,
        String digit,
        String beneficiary,
        String wallet) {}
