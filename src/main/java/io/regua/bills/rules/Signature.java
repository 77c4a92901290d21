package io.regua.bills.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a notification: HMAC-SHA256 with a secret that both sides know, over the time of signing (seconds
 * since 1970), a point, and the body as it came. Good for five minutes, so that a message that was listened to cannot
 * be sent again later.
 */
public final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private Signature() {}

    /** In hexadecimal. */
    public static String of(String secret, String signedAt, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((signedAt + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether it is right and was made around now. The comparison takes as long for a wrong one as for a right one. */
    public static boolean isGood(String given, String secret, String signedAt, byte[] body, Instant now) {
        var right = of(secret, signedAt, body).getBytes(StandardCharsets.UTF_8);
        var same = MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8));
        return same && isFresh(signedAt, now);
    }

    private static boolean isFresh(String signedAt, Instant now) {
        try {
            var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(signedAt)), now)
                    .abs();
            return age.compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
