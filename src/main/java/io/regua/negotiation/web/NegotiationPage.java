package io.regua.negotiation.web;

import io.regua.money.Money;
import io.regua.negotiation.AgreementLine;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Debtor;
import io.regua.negotiation.Offer;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.rules.Measure;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Simulated;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A negotiation with a customer, as it stands.
 *
 * @param creditor whose debts are negotiated; null when he owes nothing that can be
 * @param debts what he owes on its own, by creditor
 * @param chosen the debts that are negotiated
 * @param open null when nothing can be negotiated
 * @param against why not, or why nothing was made
 * @param ready the offers to begin with
 * @param talk what is being talked about; null when nothing can be negotiated
 * @param offers the customer's, those that stand first
 */
record NegotiationPage(
        long customer,
        String name,
        @Nullable Long creditor,
        Map<Long, List<Debtor.Debt>> debts,
        List<Long> chosen,
        @Nullable Long renegotiates,
        @Nullable Open open,
        List<String> against,
        List<Ready> ready,
        @Nullable Talk talk,
        List<Offer> offers,
        List<AgreementLine> agreements,
        Authority authority,
        boolean mayMake,
        LocalDate today) {

    /**
     * An offer to begin with.
     *
     * @param fields its terms as the form says them
     * @param change where they can be changed
     */
    record Ready(ReadyOffer offer, Map<String, String> fields, String change, String key) {

        public Money givenUp() {
            return offer.proposal().reduction().givenUp();
        }

        public Money total() {
            return offer.proposal().schedule().total();
        }
    }

    /**
     * Terms that are talked about.
     *
     * @param simulated null when they cannot be read
     * @param measures each term beside what each level may agree to
     * @param objections why whoever negotiates may not agree to them
     * @param nearest where the nearest that he may agree to stands; null = nowhere, or here
     */
    record Talk(
            NegotiationForm form,
            @Nullable Simulated simulated,
            List<Measure> measures,
            List<String> objections,
            @Nullable String nearest,
            String key) {

        /** Whether whoever negotiates may agree to them. */
        public boolean isWithin() {
            return simulated != null && objections.isEmpty();
        }

        /** The level that may agree where whoever negotiates may not; null when none may, or nothing is asked. */
        public @Nullable Authority needs() {
            return simulated == null || isWithin() ? null : simulated.needs().orElse(null);
        }
    }

    public List<Authority> levels() {
        return authority.andAbove();
    }

    /** All levels, also those below. */
    public List<Authority> everybody() {
        return List.of(Authority.values());
    }

    public boolean isChosen(Debtor.Debt debt) {
        return chosen.contains(debt.receivableId());
    }

    /** Those of one creditor. */
    public List<Debtor.Debt> owed() {
        return creditor == null ? List.of() : debts.getOrDefault(creditor, List.of());
    }

    /** The creditors he owes, by name. */
    public Map<Long, String> creditors() {
        var names = new LinkedHashMap<Long, String>();
        debts.forEach((id, owed) -> names.put(id, owed.getFirst().brand()));
        return names;
    }

    /** The address of a negotiation about some debts, with some terms. */
    static String address(
            long customer, long creditor, List<Long> debts, @Nullable Long renegotiates, Map<String, String> fields) {
        var address = UriComponentsBuilder.fromPath("/customers/" + customer + "/negotiation")
                .queryParam("creditor", creditor);
        debts.forEach(debt -> address.queryParam("debt", debt));
        if (renegotiates != null) {
            address.queryParam("renegotiates", renegotiates);
        }
        fields.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }
}
