package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.desk.Dossiers;
import io.regua.desk.Panels;
import io.regua.desk.Queues;
import io.regua.desk.Rows;
import io.regua.desk.rules.Masks;
import io.regua.money.Money;
import io.regua.ruler.CustomerStanding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the customer page shows.
 *
 * @param selected the debt whose tape is drawn
 * @param around his place in the queue, when he was reached from there
 * @param shownTaxId the whole CPF or CNPJ, once asked for
 */
record CustomerPage(
        Dossier dossier,
        CustomerStanding stands,
        LocalDate today,
        Dossiers.View view,
        Dossier.@Nullable Debt selected,
        @Nullable Ruling ruling,
        Rows<Happening> history,
        Queues.@Nullable Neighbours around,
        boolean mayUnmask,
        boolean mayWork,
        @Nullable String shownTaxId) {

    static final List<String> FILTERS = List.of("all", "contacts", "money", "ruler", "holds", "bills", "changes");

    /** A contact point as it may be shown. */
    record Reach(String kind, String shown, boolean usable, String validity, boolean preferred, List<String> refused) {}

    /** Debts that installments of an agreement stand for. */
    record Replaced(String agreement, List<Dossier.Debt> debts) {

        /** Of all of them, through the agreement. */
        public Money paidBack() {
            return Money.sum(debts.stream().map(Dossier.Debt::paidBack).toList());
        }
    }

    public Dossier.Head head() {
        return dossier.head();
    }

    public Dossier.Due due() {
        return dossier.due();
    }

    public Panels panels() {
        return dossier.panels();
    }

    /** How he stands with a creditor; empty when nothing is known. */
    public String standingAt(long creditor) {
        return stands.atCreditors().stream()
                .filter(each -> each.creditorId() == creditor)
                .map(each -> each.standing().code())
                .findFirst()
                .orElse("");
    }

    public Rows<Dossier.Debt> debts() {
        return dossier.open();
    }

    /** The debts of the page that are owed themselves, or were. */
    public List<Dossier.Debt> own() {
        return debts().rows().stream().filter(debt -> debt.agreement() == null).toList();
    }

    /** The others, agreement by agreement. */
    public List<Replaced> replaced() {
        var replaced = new LinkedHashMap<String, List<Dossier.Debt>>();
        for (var debt : debts().rows()) {
            if (debt.agreement() != null) {
                replaced.computeIfAbsent(debt.agreement(), number -> new ArrayList<>())
                        .add(debt);
            }
        }
        return replaced.entrySet().stream()
                .map(each -> new Replaced(each.getKey(), each.getValue()))
                .toList();
    }

    public List<String> filters() {
        return FILTERS;
    }

    public List<Dossier.Held> holdsOf(long receivable) {
        return dossier.holdsOf(receivable);
    }

    public boolean manyCreditors() {
        return debts().rows().stream().map(Dossier.Debt::creditorId).distinct().count() > 1;
    }

    public List<Badge> standing() {
        var badges = new ArrayList<Badge>();
        badges.add(Badge.of(stands.standing(), stands.worst().orElse(null)));
        if (!dossier.held().isEmpty()) {
            badges.add(new Badge("desk.standing.held", "desk-attention", "", null));
        }
        return badges;
    }

    public List<Reach> contactPoints() {
        return dossier.contactPoints().stream().map(CustomerPage::reach).toList();
    }

    private static Reach reach(Dossier.ReachedAt point) {
        var shown = switch (point.kind()) {
            case "email" -> Masks.email(point.value());
            case "postal" -> place(point);
            default -> Masks.phone(point.value());
        };
        return new Reach(point.kind(), shown, point.usable(), point.validity(), point.preferred(), point.refused());
    }

    private static String place(Dossier.ReachedAt point) {
        var city = point.city();
        var state = point.state();
        return city == null || state == null ? "•••" : city + " · " + state;
    }

    public String openDebts() {
        return here().toUriString();
    }

    public String closedDebts() {
        return here().queryParam("closed", true).toUriString();
    }

    public String selecting(long receivable) {
        return here().queryParam("receivable", receivable).fragment("tape").toUriString();
    }

    public String debtPage(int page) {
        var there = view.closed() ? here().queryParam("closed", true) : here();
        return there.queryParam("page", page).fragment("receivables").toUriString();
    }

    public String events(String filter) {
        return here().queryParam("events", filter).fragment("history").toUriString();
    }

    public String eventPage(int page) {
        return here().queryParam("events", view.events())
                .queryParam("eventPage", page)
                .fragment("history")
                .toUriString();
    }

    public String previous() {
        return neighbour(around == null ? null : around.previous(), -1);
    }

    public String next() {
        return neighbour(around == null ? null : around.next(), 1);
    }

    public String backToQueue() {
        var there = UriComponentsBuilder.fromPath("/desk");
        if (around != null && around.creditor() > 0) {
            there.queryParam("creditor", around.creditor());
        }
        return there.queryParam("page", around == null ? 0 : around.pageNumber())
                .toUriString();
    }

    private String neighbour(io.regua.desk.@Nullable Queued other, int step) {
        return other == null ? "/desk" : at(other.customerId(), step).toUriString();
    }

    private UriComponentsBuilder here() {
        return at(head().id(), 0);
    }

    private UriComponentsBuilder at(long customer, int step) {
        var there = UriComponentsBuilder.fromPath("/customers/" + customer);
        if (around == null) {
            return there;
        }
        there.queryParam("at", around.place() + step);
        return around.creditor() > 0 ? there.queryParam("creditor", around.creditor()) : there;
    }
}
