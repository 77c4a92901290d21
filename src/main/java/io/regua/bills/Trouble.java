package io.regua.bills;

import java.time.Instant;
import java.util.Map;

/**
 * An account whose bank could not be told of what waits, when nobody stood by. It is tried again each time.
 *
 * @param code as in {@link Produced.Refused}, or {@code failed}: something broke, told by the fact {@code error}
 * @param since the first time without a file in between
 * @param times how often since then
 */
public record Trouble(
        long accountId,
        String brand,
        String bank,
        String branch,
        String account,
        String code,
        Map<String, String> facts,
        Instant since,
        Instant last,
        int times) {

    public Trouble {
        facts = Map.copyOf(facts);
    }
}
