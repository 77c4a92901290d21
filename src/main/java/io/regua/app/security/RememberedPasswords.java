package io.regua.app.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Spares a program that sends its password with every call the cost of bcrypt each time.
 *
 * <p>A password that matched is remembered for five minutes as an HMAC over password and stored hash, under a random
 * key of this process: a new password or a changed hash is always checked in full, and nothing readable stays in
 * memory. Failures are never remembered.
 */
final class RememberedPasswords implements PasswordEncoder {

    private static final Duration FOR = Duration.ofMinutes(5);
    private static final int AT_MOST = 1_000;

    private final PasswordEncoder checked;
    private final LongSupplier nanos;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Long> matchedAt = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Long> eldest) {
            return size() > AT_MOST;
        }
    };

    /** @param nanos a clock that only measures spans, {@link System#nanoTime()} */
    RememberedPasswords(PasswordEncoder checked, LongSupplier nanos) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.checked = checked;
        this.nanos = nanos;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return checked.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        var seal = seal(password, hash);
        if (remembered(seal)) {
            return true;
        }
        var matches = checked.matches(password, hash);
        if (matches) {
            remember(seal);
        }
        return matches;
    }

    private boolean remembered(ByteBuffer seal) {
        synchronized (matchedAt) {
            var at = matchedAt.get(seal);
            return at != null && nanos.getAsLong() - at < FOR.toNanos();
        }
    }

    private void remember(ByteBuffer seal) {
        synchronized (matchedAt) {
            matchedAt.put(seal, nanos.getAsLong());
        }
    }

    private ByteBuffer seal(CharSequence password, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return ByteBuffer.wrap(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
