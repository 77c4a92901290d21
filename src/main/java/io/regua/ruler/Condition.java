package io.regua.ruler;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.money.Money;
import io.regua.receivables.DebtorProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a step is taken; where it fails the step is skipped. Null and an empty list ask for nothing.
 *
 * @param minAmount of open principal, without charges
 * @param amountOf of which debts
 * @param minDaysLate calendar days after the adjusted due date
 * @param maxDaysLate the same
 * @param profiles sorted, without repetitions, as are the lists after it
 * @param hasChannels any of these leads to the customer
 * @param afterOutcome what became of the step before
 */
@Embeddable
public record Condition(
        @Nullable Money minAmount,
        @Enumerated(EnumType.STRING) AmountOf amountOf,
        @Nullable Integer minDaysLate,
        @Nullable Integer maxDaysLate,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Profiles.class)
        List<DebtorProfile> profiles,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Kinds.class)
        List<CustomerKind> customerKinds,

        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Channels.class)
        List<Channel> hasChannels,

        @Enumerated(EnumType.STRING) @Nullable AfterOutcome afterOutcome) {

    /** Asks for nothing: the step is for everybody. */
    public static final Condition NONE =
            new Condition(null, AmountOf.CUSTOMER, null, null, List.of(), List.of(), List.of(), null);

    /** Whose open principal is compared. */
    public enum AmountOf {
        /** All that the customer has overdue at the creditor. */
        CUSTOMER,
        /** This debt alone. */
        DEBT;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }

    /** What may be asked of the step before. */
    public enum AfterOutcome {
        /** Taken or covered. */
        TAKEN,
        /** Skipped or superseded. */
        NOT_TAKEN;

        @EnumeratedValue
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }
    }

    public Condition {
        profiles = Columns.ordered(profiles);
        customerKinds = Columns.ordered(customerKinds);
        hasChannels = Columns.ordered(hasChannels);
    }
}
