package io.regua.bills;

import io.regua.bills.store.Troubles;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Tells every bank what waits for it, without anybody pressing a button. Each account is a transaction of its own: one
 * that cannot be told keeps its instructions waiting, is noted, and is tried again the next time.
 */
@Service
public class BankRounds {

    private static final Logger log = LoggerFactory.getLogger(BankRounds.class);

    private final Remittances remittances;
    private final Troubles troubles;

    BankRounds(Remittances remittances, Troubles troubles) {
        this.remittances = remittances;
        this.troubles = troubles;
    }

    /**
     * What a round did.
     *
     * @param files written, and handed over as each account wants it
     * @param instructions in them
     * @param failed accounts that could not be told
     */
    public record Round(int files, int instructions, int failed) {

        private static final Round NOTHING = new Round(0, 0, 0);

        private Round and(Round other) {
            return new Round(files + other.files, instructions + other.instructions, failed + other.failed);
        }
    }

    /** Goes to every account for which something waits; a second time finds nothing to do. */
    public Round go(Actor actor) {
        return remittances.waiting(CreditorScope.EVERYTHING).keySet().stream()
                .map(account -> told(account, actor))
                .reduce(Round.NOTHING, Round::and);
    }

    private Round told(long account, Actor actor) {
        try {
            return switch (remittances.produce(account, CreditorScope.EVERYTHING, actor)) {
                case Produced.Done done -> new Round(1, done.remittance().instructions(), 0);
                case Produced.Refused(var code, var facts) ->
                    code.equals("nothing_waiting") ? Round.NOTHING : failed(account, code, facts);
            };
        } catch (IOException | RuntimeException e) {
            log.error("The bank of account {} could not be told", account, e);
            return failed(account, "failed", Map.of("error", e.getClass().getSimpleName()));
        }
    }

    private Round failed(long account, String code, Map<String, String> facts) {
        troubles.note(account, code, facts);
        return new Round(0, 0, 1);
    }

    /** Accounts that could not be told and still wait. */
    public List<Trouble> troubles(CreditorScope scope) {
        return troubles.of(scope);
    }
}
