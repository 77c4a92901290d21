package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.journal.Changes;
import io.regua.journal.FieldChange;
import io.regua.journal.Subject;
import io.regua.receivables.ContractEdit.Changed;
import io.regua.receivables.ContractEdit.Overtaken;
import io.regua.receivables.ContractEdit.Refused;
import io.regua.receivables.rules.ContractRules;
import io.regua.receivables.store.AgreedRows;
import io.regua.receivables.store.Allocations;
import io.regua.receivables.store.ContractRepository;
import io.regua.team.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales on credit and what was agreed then: read by many, changed by an import or by few, with their history. */
@Service
@Transactional
public class Contracts {

    /** May change what was agreed. */
    private static final Set<Role> EDITORS = Set.of(Role.MANAGER, Role.BACK_OFFICE, Role.LEGAL);

    private final ContractRepository contracts;
    private final PartiesOfContracts parties;
    private final Allocations allocations;
    private final AgreedRows agreed;
    private final Changes changes;
    private final Said said;

    Contracts(
            ContractRepository contracts,
            PartiesOfContracts parties,
            Allocations allocations,
            AgreedRows agreed,
            Changes changes,
            Said said) {
        this.contracts = contracts;
        this.parties = parties;
        this.allocations = allocations;
        this.agreed = agreed;
        this.changes = changes;
        this.said = said;
    }

    public static boolean mayEdit(Role role) {
        return EDITORS.contains(role);
    }

    /**
     * One contract.
     *
     * @throws NoSuchElementException when there is no such contract
     */
    @Transactional(readOnly = true)
    public Contract byId(long id) {
        return contracts.findById(id).orElseThrow(() -> unknown(id));
    }

    /** The latest changes, newest first, with what the fields were and became. */
    @Transactional(readOnly = true)
    public List<io.regua.journal.Changed> history(long id, int entries) {
        return changes.latest(subject(byId(id)), entries);
    }

    /**
     * Changes what is known of a contract. New terms settle the customer's account at the creditor anew, as if they had
     * been agreed from the start; those that an agreement fixed stay. The history keeps every field with what it was
     * and became.
     *
     * @param version of the contract that was on the screen; when somebody else was faster, nothing is done
     * @throws NoSuchElementException when there is no such contract
     */
    public ContractEdit change(long id, int version, ContractDetails wanted, Role role, Actor actor) {
        var contract = contracts.findLockedById(id).orElseThrow(() -> unknown(id));
        if (!mayEdit(role)) {
            return new Refused(List.of(Objection.of("not_your_role")));
        }
        if (contract.version() != version) {
            return new Overtaken(contract, changes.since(subject(contract), version));
        }
        var objections = new ArrayList<>(ContractRules.against(wanted, parties.of(contract), said.today()));
        if (!wanted.agreed().equals(contract.details().agreed())) {
            agreed.ofContract(id).map(InAgreement::objection).ifPresent(objections::add);
        }
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        return written(contract, wanted, actor);
    }

    private Changed written(Contract contract, ContractDetails wanted, Actor actor) {
        var before = contract.details();
        var fields = FieldChange.between(before.fields(), wanted.fields());
        if (fields.isEmpty()) {
            return new Changed(contract, List.of());
        }
        contract.become(wanted);
        contracts.flush();
        changes.write(actor, subject(contract), "contract_changed", contract.version(), fields);
        return new Changed(contract, before.agreed().equals(wanted.agreed()) ? List.of() : resettled(contract));
    }

    private List<Long> resettled(Contract contract) {
        var moved = allocations.settle(contract.customerId(), contract.creditorId()).stream()
                .sorted()
                .toList();
        said.changed(moved);
        return moved;
    }

    private static Subject subject(Contract contract) {
        return new Subject("contract", contract.id(), contract.customerId(), contract.creditorId());
    }

    private static NoSuchElementException unknown(long id) {
        return new NoSuchElementException("contract " + id);
    }
}
