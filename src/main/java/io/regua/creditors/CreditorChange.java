package io.regua.creditors;

/** What somebody wants a creditor to become; one part at a time. */
public sealed interface CreditorChange {

    /** Who it is. */
    record Who(Identity identity) implements CreditorChange {}

    /** How it wants things done. */
    record How(Policies policies, AllocationOrder order) implements CreditorChange {}

    /** What is offered as late-payment terms when a contract is typed in. */
    record Late(LateTerms terms) implements CreditorChange {}

    /** How money comes in. */
    record Receives(Receiving receiving) implements CreditorChange {}
}
