package io.regua.desk;

import io.regua.calendar.BusinessDates;
import io.regua.customers.TaxId;
import io.regua.desk.store.DossierRows;
import io.regua.desk.store.PanelRows;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer page as facts: each call reads a fixed number of statements, however much a customer owes. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private static final int DEBTS = 20;
    private static final int EVENTS = 15;

    private final DossierRows rows;
    private final PanelRows panels;
    private final Journal journal;
    private final BusinessDates dates;

    Dossiers(DossierRows rows, PanelRows panels, Journal journal, BusinessDates dates) {
        this.rows = rows;
        this.panels = panels;
        this.journal = journal;
        this.dates = dates;
    }

    /** Which part of a customer's lists is asked for; pages count from 0. */
    public record View(int debtPage, boolean closed, String events, int eventPage) {

        public static final View FIRST = new View(0, false, "all", 0);
    }

    /** Nothing when the customer is unknown or none of his debts may be seen. */
    public Optional<Dossier> open(long customer, CreditorScope scope, LocalDate today, View view) {
        return rows.cover(customer, scope, today)
                .map(cover -> new Dossier(
                        cover.head(),
                        cover.due(),
                        debts(customer, scope, today, view),
                        rows.holds(customer, scope),
                        rows.contactPoints(customer),
                        panels(customer, scope, today),
                        history(customer, scope, view)));
    }

    /** Who it is, if he may be seen. */
    public Optional<Dossier.Head> head(long customer, CreditorScope scope) {
        return rows.head(customer, scope);
    }

    /** One receivable of a customer, if it may be seen. */
    public Optional<Dossier.Debt> debt(long customer, CreditorScope scope, LocalDate today, long receivable) {
        return rows.debt(customer, scope, today, receivable);
    }

    /** The debt that leads: the oldest open one. */
    public Optional<Dossier.Debt> leader(long customer, CreditorScope scope, LocalDate today) {
        return rows.debts(customer, scope, today, false, 0, 0).stream().findFirst();
    }

    public List<Dossier.Held> holds(long customer, CreditorScope scope) {
        return rows.holds(customer, scope);
    }

    /** What the ruler did with a receivable in its present cycle, in order. */
    public List<Dossier.Step> steps(long customer, long receivable) {
        return rows.steps(customer, receivable);
    }

    /** What must have been paid by a day, today or later, if nothing is paid before: debt by debt, oldest first. */
    public Sum sum(long customer, CreditorScope scope, LocalDate on) {
        return new Sum(rows.sum(customer, scope, on));
    }

    /** What payments that count settled of one receivable, newest first. */
    public List<Dossier.Settling> settlings(long customer, long receivable) {
        return panels.settlings(customer, receivable);
    }

    /** The whole CPF or CNPJ of a customer who may be seen; the journal keeps who asked (L17). */
    @Transactional
    public Optional<TaxId> unmask(long customer, CreditorScope scope, Actor actor) {
        var taxId = rows.head(customer, scope).map(Dossier.Head::taxId);
        taxId.ifPresent(found -> journal.write(actor, "customer", customer, customer, null, "tax_id.shown", Map.of()));
        return taxId;
    }

    /** Somebody asked for the contact points of a customer as they were and became, unmasked (L17). */
    @Transactional
    public void noteContactsShown(long customer, Actor actor) {
        journal.write(actor, "customer", customer, customer, null, "contacts.shown", Map.of());
    }

    private Panels panels(long customer, CreditorScope scope, LocalDate today) {
        return new Panels(
                panels.accounts(customer, scope, today),
                panels.marks(customer, today),
                panels.bills(customer, scope),
                panels.contracts(customer, scope),
                panels.tasks(customer, scope),
                panels.promised(customer, scope));
    }

    private Rows<Dossier.Debt> debts(long customer, CreditorScope scope, LocalDate today, View view) {
        return Rows.cut(
                rows.debts(customer, scope, today, view.closed(), view.debtPage(), DEBTS), view.debtPage(), DEBTS);
    }

    private Rows<Dossier.Event> history(long customer, CreditorScope scope, View view) {
        return Rows.cut(
                rows.history(customer, scope, view.events(), dates.zone(), view.eventPage(), EVENTS),
                view.eventPage(),
                EVENTS);
    }
}
