package io.regua.receivables.rules;

import io.regua.receivables.rules.Account.Received;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which debts a payment may settle while agreements replace some of them. Money that an agreement knew of settles debts
 * as if there were none; all other money that was paid before it ended goes to its installments, also when it names the
 * debts, and money paid after that goes to the debts, also when it names the installments. Of two agreements about the
 * same debt the later one decides.
 */
final class Routing {

    private final List<Agreed> agreements;

    Routing(List<Agreed> agreements) {
        this.agreements = agreements.stream()
                .sorted(Comparator.comparing(Agreed::signedOn).thenComparingLong(Agreed::agreementId))
                .toList();
    }

    /** Whether it is this debt that takes the money, and not one in its place. */
    boolean takes(long receivable, Received payment) {
        return agreements.stream()
                .allMatch(agreed -> agreed.isInstallment(receivable)
                        ? decides(agreed, payment)
                        : !agreed.replaces(receivable) || !decides(agreed, payment));
    }

    /** The debt itself, or what takes the money in its place. */
    List<Long> insteadOf(long receivable, Received payment) {
        if (takes(receivable, payment)) {
            return List.of(receivable);
        }
        return agreements.stream()
                .filter(agreed -> agreed.replaces(receivable) && decides(agreed, payment))
                .findFirst()
                .map(Agreed::insteadOfDebts)
                .orElseGet(() -> insteadOfInstallment(receivable, payment));
    }

    private List<Long> insteadOfInstallment(long receivable, Received payment) {
        return agreements.stream()
                .filter(agreed -> agreed.isInstallment(receivable))
                .flatMap(agreed -> agreed.debts().stream())
                .flatMap(debt -> insteadOf(debt, payment).stream())
                .distinct()
                .toList();
    }

    /** Contracts, and those of what takes money in the place of their debts. */
    Set<Long> contracts(Account account, Set<Long> contracts, Received payment) {
        if (agreements.isEmpty()) {
            return contracts;
        }
        var all = new HashSet<>(contracts);
        account.claims().forEach((id, claim) -> {
            if (contracts.contains(claim.contractId())) {
                insteadOf(id, payment)
                        .forEach(other -> all.add(account.claim(other).contractId()));
            }
        });
        return all;
    }

    private boolean decides(Agreed agreed, Received payment) {
        return !agreed.known().contains(payment.id())
                && agreed.standsOn(payment.paidOn())
                && agreements.subList(agreements.indexOf(agreed) + 1, agreements.size()).stream()
                        .noneMatch(later -> !later.known().contains(payment.id())
                                && agreed.debts().stream().anyMatch(later::replaces));
    }
}
