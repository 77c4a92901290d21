package io.regua.receivables;

/**
 * What a batch brought that was new.
 *
 * @param disputes holds of debts that the file calls disputed
 * @param changed debts and contracts that its operations made different
 * @param decisions what it said that waits for a person
 * @param state what an older system knew: bureau records, agreements, holds, contacts
 */
public record AdmittedDebts(
        int contracts, int receivables, int payments, int disputes, long changed, int decisions, long state) {

    /** The same batch, with what its operations did. */
    AdmittedDebts with(long nowChanged, int nowDecisions) {
        return new AdmittedDebts(contracts, receivables, payments, disputes, nowChanged, nowDecisions, state);
    }

    /** The same batch, with what an older system knew. */
    AdmittedDebts withState(long nowState) {
        return new AdmittedDebts(contracts, receivables, payments, disputes, changed, decisions, nowState);
    }
}
