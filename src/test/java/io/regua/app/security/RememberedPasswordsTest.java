package io.regua.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {

    private final AtomicInteger checks = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final RememberedPasswords remembered = new RememberedPasswords(new Counting(), nanos::get);

    private final class Counting implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            checks.incrementAndGet();
            return ("hash of " + password).equals(hash);
        }
    }

    @Test
    void checksARightPasswordOnce() {
        for (var i = 0; i < 1000; i++) {
            assertThat(remembered.matches("right", "hash of right")).isTrue();
        }
        assertThat(checks).hasValue(1);
    }

    @Test
    void checksAgainAfterFiveMinutes() {
        remembered.matches("right", "hash of right");
        nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        remembered.matches("right", "hash of right");
        assertThat(checks).hasValue(2);
    }

    @Test
    void neverRemembersAWrongPassword() {
        remembered.matches("right", "hash of right");
        assertThat(remembered.matches("wrong", "hash of right")).isFalse();
        assertThat(remembered.matches("wrong", "hash of right")).isFalse();
        assertThat(checks).hasValue(3);
    }

    @Test
    void forgetsWhenThePasswordWasChanged() {
        remembered.matches("right", "hash of right");
        assertThat(remembered.matches("right", "hash of another")).isFalse();
    }
}
