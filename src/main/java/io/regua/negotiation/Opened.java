package io.regua.negotiation;

import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.rules.Situation;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Objection;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What is known when a negotiation begins. */
public sealed interface Opened {

    /**
     * There is something to negotiate.
     *
     * @param on the day by which everything is measured
     * @param debts what is due of each, oldest first
     * @param warnings what whoever negotiates should know: {@code time_barred} (L13: ask for nothing),
     *     {@code disputed}, {@code guaranteed} (L22: the guarantor signs too, or is freed)
     * @param policyNumber of the version of the limits that decides
     * @param row the one of its rows that decides, with what a campaign opens
     * @param campaign the one that applies; null = none
     * @param offers ready to be made, the one that is likely to bring most first
     */
    record Open(
            LocalDate on,
            Situation situation,
            SequencedMap<Long, AmountDue> debts,
            boolean isFinancialInstitution,
            List<Objection> warnings,
            long policyId,
            int policyNumber,
            LimitRow row,
            @Nullable Campaign campaign,
            List<ReadyOffer> offers)
            implements Opened {

        public Open {
            warnings = List.copyOf(warnings);
            offers = List.copyOf(offers);
        }

        /** The limits that decide. */
        public MeasuredBy measuredBy() {
            return new MeasuredBy(policyId, row.key(), campaign == null ? null : campaign.name(), situation.stage());
        }
    }

    /**
     * Nothing can be negotiated.
     *
     * @param objections all that speaks against it: {@code no_debts}, {@code not_negotiable} (a debt that is none of
     *     this customer's at this creditor, or not owed on its own), {@code stopped} (a death, an insolvency or a court
     *     stops everything), {@code nothing_due}, {@code no_limits} (no version or no row decides)
     */
    record Shut(List<Objection> objections) implements Opened {

        public Shut {
            objections = List.copyOf(objections);
        }
    }
}
