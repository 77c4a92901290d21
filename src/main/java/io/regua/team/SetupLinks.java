package io.regua.team;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.store.SetupLinkRows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which the first administrator of an installation comes in. */
@Service
@Transactional
public class SetupLinks {

    private static final Duration VALID = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SetupLinkRows links;
    private final Users users;
    private final BusinessDates dates;

    SetupLinks(SetupLinkRows links, Users users, BusinessDates dates) {
        this.links = links;
        this.users = users;
        this.dates = dates;
    }

    /** A new token, valid for 24 hours. Nobody can read it again: only its hash is kept. */
    public String issue() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.add(hash(token), dates.now().plus(VALID));
        return token;
    }

    /** Whether the token is known, not used and not expired, and the installation still has no user. */
    @Transactional(readOnly = true)
    public boolean opens(String token) {
        return users.nobody() && links.opens(hash(token), dates.now());
    }

    /** Makes the first administrator and uses the link up; empty when the token does not open anything. */
    public Optional<AppUser> use(String token, NewUser administrator) {
        if (!users.nobody() || !links.use(hash(token), dates.now())) {
            return Optional.empty();
        }
        return Optional.of(users.add(administrator, Actor.SYSTEM));
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
