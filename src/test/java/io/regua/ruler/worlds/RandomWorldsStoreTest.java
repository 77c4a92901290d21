package io.regua.ruler.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two dozen small worlds with fixed seeds, six side by side: the engine and the model tell each night alike, row by
 * row, and what the engine plans is what it then does.
 */
class RandomWorldsStoreTest {

    private static final Dice.Size SMALL = new Dice.Size(6, 60, 300, 40, 300);
    private static final List<Long> SEEDS = List.of(1L, 4L, 5L, 6L);
    private static final int FORESIGHT = 20;
    /** Rules that must have come up, or these worlds would say nothing about them. */
    private static final List<String> MUST_OCCUR = List.of(
            "taken due",
            "taken late",
            "taken capacity",
            "taken do_not_call",
            "covered today",
            "covered older_spoke",
            "covered in_recovery",
            "superseded overtaken",
            "superseded after_due_date",
            "superseded met_late",
            "skipped amount",
            "skipped days",
            "skipped profile",
            "skipped kind",
            "skipped channel",
            "skipped previous",
            "skipped hold_out",
            "skipped too_old",
            "skipped of_agreement",
            "waited held",
            "waited nobody_told",
            "waited not_released",
            "planned",
            "waited prerequisite",
            "waited stopped",
            "waited time_barred",
            "waited cap");

    @Test
    void areToldAlikeByTheEngineAndTheModel() {
        var all = new Counts();
        SEEDS.forEach(seed ->
                all.add(Shrink.play(Dice.world(seed, SMALL), seed == 1 ? FORESIGHT : 0, Duration.ofSeconds(60))));
        all.add(Shrink.play(Dice.world(SEEDS.getFirst(), SMALL).early(), FORESIGHT, Duration.ofSeconds(60)));
        assertThat(MUST_OCCUR).as("%s", all).allMatch(what -> all.of(what) > 0);
        assertThat(all.of("planned")).as("steps planned").isGreaterThan(100);
        assertThat(all.of("explained")).as("nights explained").isGreaterThan(3_000);
    }
}
