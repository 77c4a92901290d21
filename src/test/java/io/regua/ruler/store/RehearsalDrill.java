package io.regua.ruler.store;

import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Many portfolios rehearsed and then played: {@code ./mvnw -Pdrills verify -Dtest=RehearsalDrill}. Settings:
 * {@code drill.seed} (the first) and {@code drill.rehearsals} (how many).
 */
class RehearsalDrill {

    private static final int SEED = Integer.getInteger("drill.seed", (int) (System.nanoTime() / 1_000_000 % 1_000_000));

    @Test
    void nightsDoWhatWasRehearsed() {
        System.out.printf("rehearsals: seeds from %d%n", SEED);
        for (var seed = SEED; seed < SEED + Integer.getInteger("drill.rehearsals", 60); seed++) {
            alone(RehearsalStoreTest::theLiveVersionsDoWhatWasRehearsed, seed);
            alone(RehearsalStoreTest::aDraftDoesWhatWasRehearsed, seed);
        }
    }

    private static void alone(ObjIntConsumer<RehearsalStoreTest> test, int seed) {
        var portfolio = new RehearsalStoreTest();
        try {
            test.accept(portfolio, seed);
        } finally {
            portfolio.close();
        }
    }
}
