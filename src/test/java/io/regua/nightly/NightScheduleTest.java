package io.regua.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NightScheduleTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    private static LocalDateTime next(LocalTime at, String done) {
        var when = LocalDateTime.parse(done).atZone(SAO_PAULO).toInstant();
        return NightSchedule.nightly(at, SAO_PAULO)
                .getNextExecutionTime(ExecutionComplete.simulatedSuccess(when))
                .atZone(SAO_PAULO)
                .toLocalDateTime();
    }

    @Test
    void runsEveryNightAtItsHour() {
        assertThat(next(LocalTime.of(2, 0), "2026-11-22T02:00:07")).isEqualTo("2026-11-23T02:00");
        assertThat(next(LocalTime.of(2, 0), "2026-11-22T01:00")).isEqualTo("2026-11-22T02:00");
    }

    /** Summer time began on Sunday, 4 November 2018, at midnight: there was no half past midnight. */
    @Test
    void runsAlsoOnTheDayWhoseHourDoesNotExist() {
        assertThat(next(LocalTime.of(0, 30), "2018-11-03T00:30:07")).isEqualTo("2018-11-04T01:30");
        assertThat(next(LocalTime.of(0, 30), "2018-11-04T01:30:07")).isEqualTo("2018-11-05T00:30");
    }

    /** It ended on Sunday, 18 February 2018: the last hour of Saturday was twice. */
    @Test
    void runsOnceOnTheDayWhoseHourIsTwice() {
        assertThat(next(LocalTime.of(23, 30), "2018-02-16T23:30:07")).isEqualTo("2018-02-17T23:30");
        var second = LocalDateTime.parse("2018-02-17T23:30:07")
                .atZone(SAO_PAULO)
                .withLaterOffsetAtOverlap()
                .toInstant();
        assertThat(NightSchedule.nightly(LocalTime.of(23, 30), SAO_PAULO)
                        .getNextExecutionTime(ExecutionComplete.simulatedSuccess(second))
                        .atZone(SAO_PAULO)
                        .toLocalDateTime())
                .isEqualTo("2018-02-18T23:30");
    }
}
