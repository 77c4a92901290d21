package io.regua.ruler.worlds;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Many worlds, and large ones: {@code ./mvnw -Pdrills verify -Dtest=RandomWorldsDrill}. Settings: {@code drill.seed}
 * (the first), {@code drill.worlds} (how many small ones), {@code drill.large} (how many large ones).
 */
class RandomWorldsDrill {

    private static final Dice.Size LARGE = new Dice.Size(4, 400, 2_000, 365, 8);

    private static final long SEED = Long.getLong("drill.seed", System.nanoTime() / 1_000_000);

    @Test
    void manySmallWorldsAreToldAlike() {
        var all = new Counts();
        for (var seed = SEED; seed < SEED + Integer.getInteger("drill.worlds", 200); seed++) {
            var size = new Dice.Size(
                    1 + (int) (seed % 7), 3 + (int) (seed % 60), 10 + (int) (seed % 250), 40 + (int) (seed % 150), 300);
            var world = Dice.world(seed, size);
            all.add(Shrink.play(world, 60, Duration.ofMinutes(3)));
            all.add(Shrink.play(world.early(), 60, Duration.ofMinutes(3)));
        }
        System.out.printf("seeds from %d: %s%n", SEED, all);
    }

    @Test
    void twoThousandDebtsForAYearAreToldAlike() {
        for (var seed = SEED; seed < SEED + Integer.getInteger("drill.large", 3); seed++) {
            var world = Dice.world(seed, LARGE);
            var counts = Shrink.play(world, 90, Duration.ofMinutes(5));
            counts.add(Shrink.play(world.early(), 90, Duration.ofMinutes(5)));
            System.out.printf("seed %d: %s%n", seed, counts);
        }
    }
}
