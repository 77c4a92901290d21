package io.regua.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedSignInsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final FailedSignIns failed = new FailedSignIns(nanos::get);

    @Test
    void forgivesFourFailures() {
        fail(4);
        assertThat(failed.mustWait("ana 10.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, 30", "6, 60", "7, 120", "10, 900", "40, 900"})
    void waitsLongerAfterEachFailure(int failures, int seconds) {
        fail(failures);

        pass(Duration.ofSeconds(seconds).minusMillis(1));
        assertThat(failed.mustWait("ana 10.0.0.1")).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(failed.mustWait("ana 10.0.0.1")).isFalse();
    }

    @Test
    void doesNotMakeOthersWait() {
        fail(5);
        assertThat(failed.mustWait("ana 10.0.0.2")).isFalse();
        assertThat(failed.mustWait("marcos 10.0.0.1")).isFalse();
    }

    @Test
    void forgetsAfterASuccess() {
        fail(5);
        failed.succeeded("ana 10.0.0.1");
        assertThat(failed.mustWait("ana 10.0.0.1")).isFalse();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            failed.failed("ana 10.0.0.1");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
