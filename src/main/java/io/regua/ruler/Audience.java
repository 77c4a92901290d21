package io.regua.ruler;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.receivables.DebtorProfile;
import io.regua.team.CreditorScope;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which debts a version is for. An empty list and a missing bound mean any.
 *
 * @param creditors ids; sorted and without repetitions, as all lists here
 * @param products as contracts spell them
 * @param amountFrom of the debt's principal, included
 * @param amountUntil of the debt's principal, included
 * @param profiles of the customer at the creditor
 * @param states of the customer's postal address, two letters
 * @param debts of sales, of agreements, or both
 */
@Embeddable
public record Audience(
        @Column(name = "creditor_ids", columnDefinition = Columns.NUMBERS) @Type(Columns.Ids.class)
        List<Long> creditors,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Kinds.class)
        List<CustomerKind> customerKinds,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Texts.class)
        List<String> products,

        @Nullable Money amountFrom,
        @Nullable Money amountUntil,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Profiles.class)
        List<DebtorProfile> profiles,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Tiers.class)
        List<Tier> tiers,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Texts.class)
        List<String> states,

        @Enumerated(EnumType.STRING) WhichDebts debts) {

    /** Every debt of a sale. */
    public static final Audience ALL =
            new Audience(List.of(), List.of(), List.of(), null, null, List.of(), List.of(), List.of());

    public Audience {
        creditors = Columns.ordered(creditors);
        customerKinds = Columns.ordered(customerKinds);
        products = Columns.ordered(products);
        profiles = Columns.ordered(profiles);
        tiers = Columns.ordered(tiers);
        states = Columns.ordered(states);
    }

    /** Of debts of sales. */
    public Audience(
            List<Long> creditors,
            List<CustomerKind> customerKinds,
            List<String> products,
            @Nullable Money amountFrom,
            @Nullable Money amountUntil,
            List<DebtorProfile> profiles,
            List<Tier> tiers,
            List<String> states) {
        this(creditors, customerKinds, products, amountFrom, amountUntil, profiles, tiers, states, WhichDebts.SALES);
    }

    /** The same for other debts. */
    public Audience of(WhichDebts wanted) {
        return new Audience(
                creditors, customerKinds, products, amountFrom, amountUntil, profiles, tiers, states, wanted);
    }

    /** Whether somebody who sees these creditors may know of a version for it. */
    public boolean isSeenBy(CreditorScope scope) {
        return creditors.isEmpty() || creditors.stream().anyMatch(scope::sees);
    }

    /** Whether it is for nobody but debts that he sees. */
    public boolean isWithin(CreditorScope scope) {
        return scope.all() || (!creditors.isEmpty() && creditors.stream().allMatch(scope::sees));
    }
}
