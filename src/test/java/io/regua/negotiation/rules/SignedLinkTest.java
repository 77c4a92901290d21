package io.regua.negotiation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedLinkTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "1123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final UUID KEY = UUID.fromString("6f0c6a52-2c0e-4d0c-9d0b-3d7d3a7c1a11");
    private static final UUID ANOTHER = UUID.fromString("7f0c6a52-2c0e-4d0c-9d0b-3d7d3a7c1a11");
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 26);
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final String link = new SignedLink(KEY, UNTIL).signed(SECRET);

    @Test
    void saysWhatItLeadsToAndUntilWhen() {
        assertThat(link).matches(KEY + "\\.20783\\.[\\w-]{43}");
        assertThat(SignedLink.read(SECRET, link)).contains(new SignedLink(KEY, UNTIL));
    }

    @Test
    void isMadeByNobodyElse() {
        assertThat(SignedLink.read(OTHER, link)).isEmpty();
        assertThat(SignedLink.read(SECRET, new SignedLink(KEY, UNTIL).signed(OTHER)))
                .isEmpty();
    }

    @Test
    void isChangedByNobody() {
        assertThat(SignedLink.read(SECRET, link.replace("20783", "20784")))
                .as("later")
                .isEmpty();
        assertThat(SignedLink.read(SECRET, link.replace("20783", "020783"))).isEmpty();
        assertThat(SignedLink.read(SECRET, link.replace(KEY.toString(), ANOTHER.toString())))
                .as("another offer")
                .isEmpty();
        for (var place = 0; place < link.length(); place++) {
            var sign = link.charAt(place) == 'a' ? 'b' : 'a';
            var forged = link.substring(0, place) + sign + link.substring(place + 1);
            // the last sign of the signature holds two bits that say nothing, yet is compared as it stands
            assertThat(SignedLink.read(SECRET, forged)).as(forged).isEmpty();
        }
    }

    @Test
    void isWholeOrNothing() {
        for (var length = 0; length < link.length(); length++) {
            assertThat(SignedLink.read(SECRET, link.substring(0, length))).isEmpty();
        }
        assertThat(SignedLink.read(SECRET, link + "A")).isEmpty();
        assertThat(SignedLink.read(SECRET, link + "\n")).isEmpty();
        assertThat(SignedLink.read(SECRET, "x".repeat(100_000))).isEmpty();
    }

    @Test
    void believesAVisitForAWhileAndForOneLinkAlone() {
        var visit = SignedLink.visit(SECRET, KEY, NOW.plusSeconds(60));

        assertThat(SignedLink.isVisit(SECRET, KEY, visit, NOW)).isTrue();
        assertThat(SignedLink.isVisit(SECRET, KEY, visit, NOW.plusSeconds(60))).isFalse();
        assertThat(SignedLink.isVisit(SECRET, ANOTHER, visit, NOW)).isFalse();
        assertThat(SignedLink.isVisit(OTHER, KEY, visit, NOW)).isFalse();
        assertThat(SignedLink.isVisit(SECRET, KEY, "9" + visit, NOW)).isFalse();
        assertThat(SignedLink.isVisit(SECRET, KEY, "", NOW)).isFalse();
    }

    @Test
    void neverTakesALinkForAVisit() {
        var signature = link.substring(link.lastIndexOf('.') + 1);

        assertThat(SignedLink.isVisit(SECRET, KEY, "99999999999." + signature, NOW))
                .isFalse();
    }
}
