package io.regua.receivables;

import io.regua.customers.Customers;
import io.regua.journal.Actor;
import io.regua.receivables.store.ContractRepository;
import io.regua.receivables.store.GuarantorRepository;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who else answers for a contract. Naming and releasing somebody is a change of the contract. */
@Service
@Transactional
public class Guarantors {

    private final GuarantorRepository guarantors;
    private final ContractRepository contracts;
    private final Customers customers;
    private final Said said;

    Guarantors(GuarantorRepository guarantors, ContractRepository contracts, Customers customers, Said said) {
        this.guarantors = guarantors;
        this.contracts = contracts;
        this.customers = customers;
        this.said = said;
    }

    /** All of a contract, also those released, in the order in which they were named. */
    @Transactional(readOnly = true)
    public List<Guarantor> of(long contractId) {
        return guarantors.findByContractIdOrderById(contractId);
    }

    /**
     * Names somebody who answers for the contract.
     *
     * @return what speaks against it; empty = he is named
     * @throws NoSuchElementException when there is no such contract or customer
     */
    public List<Objection> name(long contractId, long guarantorId, GuarantorKind kind, LocalDate fromOn, Actor actor) {
        var contract = locked(contractId);
        customers.byId(guarantorId);
        var objections = new ArrayList<Objection>();
        if (guarantorId == contract.customerId()) {
            objections.add(Objection.of("debtor_himself"));
        }
        if (fromOn.isAfter(said.today())) {
            objections.add(Objection.of("in_future"));
        }
        if (of(contractId).stream().anyMatch(each -> answers(each, guarantorId))) {
            objections.add(Objection.of("named_already"));
        }
        if (objections.isEmpty()) {
            var named = guarantors.saveAndFlush(
                    new Guarantor(contract, guarantorId, kind, fromOn, actor.name(), said.now()));
            told(named, "guarantor_named", actor);
        }
        return objections;
    }

    private static boolean answers(Guarantor named, long guarantorId) {
        return named.guarantorId() == guarantorId && named.releasedOn().isEmpty();
    }

    /**
     * Lets somebody answer no more as of today; one who is released already stays so.
     *
     * @throws NoSuchElementException when the contract has no such guarantor
     */
    public void release(long id, long contractId, Actor actor) {
        var contract = locked(contractId);
        var named = guarantors
                .findById(id)
                .filter(found -> found.contractId() == contract.id())
                .orElseThrow(() -> new NoSuchElementException("guarantor " + id));
        if (named.releasedOn().isEmpty()) {
            named.release(said.today().isBefore(named.fromOn()) ? named.fromOn() : said.today());
            guarantors.flush();
            told(named, "guarantor_released", actor);
        }
    }

    private Contract locked(long contractId) {
        return contracts
                .findLockedById(contractId)
                .orElseThrow(() -> new NoSuchElementException("contract " + contractId));
    }

    private void told(Guarantor named, String code, Actor actor) {
        var contract = locked(named.contractId());
        contracts.touch(contract.id());
        said.written(
                actor,
                contract.customerId(),
                contract.creditorId(),
                "contract",
                contract.id(),
                code,
                Map.of(
                        "contract",
                        contract.number(),
                        "guarantor",
                        named.guarantorId(),
                        "as",
                        named.kind().code()));
    }
}
