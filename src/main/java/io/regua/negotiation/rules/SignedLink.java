package io.regua.negotiation.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links that nobody else can make, and what is kept with those who said who they are. Both are text that is signed with
 * HMAC-SHA-256 over what it is for, so that the one never passes for the other.
 *
 * @param key what it leads to
 * @param until the last day on which it leads there
 */
public record SignedLink(UUID key, LocalDate until) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern LINK = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,7})\\.([\\w-]{43})");
    private static final Pattern VISIT = Pattern.compile("([0-9]{1,12})\\.([\\w-]{43})");

    /** The link as it stands in an address. */
    public String signed(byte[] secret) {
        var named = key + "." + until.toEpochDay();
        return named + "." + signature(secret, "link " + named);
    }

    /** Reads a link; empty when it is none, or was not signed with the secret. Whether its day is over is not asked. */
    public static Optional<SignedLink> read(byte[] secret, String link) {
        var parts = LINK.matcher(link);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var named = parts.group(1) + "." + parts.group(2);
        return isSigned(secret, "link " + named, parts.group(3))
                ? Optional.of(new SignedLink(
                        UUID.fromString(parts.group(1)), LocalDate.ofEpochDay(Long.parseLong(parts.group(2)))))
                : Optional.empty();
    }

    /** That somebody who opened a link said who he is; believed until a moment. */
    public static String visit(byte[] secret, UUID key, Instant until) {
        return until.getEpochSecond() + "." + signature(secret, visiting(key, "" + until.getEpochSecond()));
    }

    /** Whether what was kept with somebody is still believed, for one link. */
    public static boolean isVisit(byte[] secret, UUID key, String visit, Instant now) {
        var parts = VISIT.matcher(visit);
        return parts.matches()
                && isSigned(secret, visiting(key, parts.group(1)), parts.group(2))
                && now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
    }

    private static String visiting(UUID key, String until) {
        return "visit " + key + " " + until;
    }

    private static boolean isSigned(byte[] secret, String text, String signature) {
        return MessageDigest.isEqual(
                signature(secret, text).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static String signature(byte[] secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
