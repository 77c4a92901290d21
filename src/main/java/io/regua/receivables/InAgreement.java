package io.regua.receivables;

/**
 * What an agreement has to do with a receivable.
 *
 * @param number of the agreement
 * @param installment it is one of those that were agreed upon; otherwise the agreement replaces it
 */
public record InAgreement(String number, boolean installment) {

    /** What was agreed changes only by what is agreed anew. */
    public Objection objection() {
        return Objection.of(installment ? "installment_of_agreement" : "in_agreement", "agreement", number);
    }
}
