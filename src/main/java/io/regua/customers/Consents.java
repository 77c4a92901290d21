package io.regua.customers;

import io.regua.calendar.BusinessDates;
import io.regua.customers.store.ConsentRows;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said of the channels by which they may be reached. */
@Service
@Transactional
public class Consents {

    private final ConsentRows consents;
    private final Journal journal;
    private final BusinessDates dates;

    Consents(ConsentRows consents, Journal journal, BusinessDates dates) {
        this.consents = consents;
        this.journal = journal;
        this.dates = dates;
    }

    /** The channels of which a customer said something; of the others nothing is known. */
    @Transactional(readOnly = true)
    public List<Consent> of(long customerId) {
        return consents.of(customerId);
    }

    /** What a customer said of one channel; {@link ConsentState#UNKNOWN} when he said nothing. */
    @Transactional(readOnly = true)
    public ConsentState of(long customerId, Channel channel) {
        return consents.of(customerId).stream()
                .filter(consent -> consent.channel() == channel)
                .map(Consent::state)
                .findFirst()
                .orElse(ConsentState.UNKNOWN);
    }

    /** Writes down what a customer said; said again in the same place, it changes nothing. */
    public void say(long customerId, Channel channel, ConsentState state, ConsentSource source, Actor actor) {
        var before = consents.locked(customerId, channel);
        if (before.filter(known -> known.state() == state && known.source() == source)
                .isPresent()) {
            return;
        }
        consents.put(new Consent(customerId, channel, state, dates.now(), source, actor.name()));
        journal.write(
                actor,
                "consent",
                customerId,
                customerId,
                null,
                "consent_" + state.code(),
                Map.of(
                        "channel",
                        channel.code(),
                        "source",
                        source.code(),
                        "before",
                        before.map(Consent::state).orElse(ConsentState.UNKNOWN).code()));
    }
}
