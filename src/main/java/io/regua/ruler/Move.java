package io.regua.ruler;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Debts going from one version of a ruler to another.
 *
 * @param perNight at most so many debts a night; 0 = all at once
 * @param moved how many have gone so far
 * @param lastNight the last night that took its share; null = none yet
 */
public record Move(
        long id,
        long fromVersion,
        long toVersion,
        int perNight,
        long moved,
        @Nullable LocalDate lastNight) {

    public boolean isPhased() {
        return perNight > 0;
    }
}
