package io.regua.bills.web;

import io.regua.bills.PixNotices;
import io.regua.bills.PixPaid;
import io.regua.bills.rules.Signature;
import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a creditor's bank, or a gateway in front of it, tells of Pix payments: the body of the Banco Central's Pix API,
 * signed with the creditor's secret ({@code regua.pix.secrets.<code>}). Some banks put {@code /pix} behind the address
 * they are given.
 */
@RestController
class PixHook {

    private static final Logger log = LoggerFactory.getLogger(PixHook.class);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}\\.[0-9]{2}");
    private static final Pattern SIGN = Pattern.compile("[A-Za-z0-9]{1,35}");

    private final PixNotices notices;
    private final JsonMapper json;
    private final Environment configuration;
    private final BusinessDates dates;

    PixHook(PixNotices notices, JsonMapper json, Environment configuration, BusinessDates dates) {
        this.notices = notices;
        this.json = json;
        this.configuration = configuration;
        this.dates = dates;
    }

    @PostMapping({"/hooks/pix/{creditor}", "/hooks/pix/{creditor}/pix"})
    ResponseEntity<Void> notified(
            @PathVariable String creditor,
            @RequestHeader(name = "X-Regua-Timestamp", defaultValue = "") String signedAt,
            @RequestHeader(name = "X-Regua-Signature", defaultValue = "") String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        var content = body == null ? new byte[0] : body;
        var known = notices.creditor(creditor);
        if (known.isEmpty() || !isSigned(creditor, signedAt, signature, content)) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var payments = payments(content);
        if (payments.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        notices.keep(known.get(), payments.get());
        settle();
        return ResponseEntity.ok().build();
    }

    private boolean isSigned(String creditor, String signedAt, String signature, byte[] body) {
        var secret = configuration.getProperty("regua.pix.secrets." + creditor, "");
        return !secret.isBlank() && Signature.isGood(signature, secret, signedAt, body, dates.now());
    }

    /** What is written down is safe: the bank need not send it again when the rest fails, the night goes on with it. */
    private void settle() {
        try {
            notices.settle();
        } catch (RuntimeException e) {
            log.error("Pix payments are written down but not settled", e);
        }
    }

    /** All of them, or empty when the body is not what it should be: then nothing of it is taken. */
    private Optional<List<PixPaid>> payments(byte[] body) {
        try {
            var list = json.readTree(body).get("pix");
            if (list == null || !list.isArray()) {
                return Optional.empty();
            }
            var payments = new ArrayList<PixPaid>();
            for (var entry : list) {
                payments.add(payment(entry));
            }
            return Optional.of(payments);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PixPaid payment(JsonNode entry) {
        var endToEndId = text(entry, "endToEndId");
        var amount = text(entry, "valor");
        if (!SIGN.matcher(endToEndId).matches() || !AMOUNT.matcher(amount).matches()) {
            throw new IllegalArgumentException("no Pix payment");
        }
        var paid = Money.of(amount);
        if (!paid.isPositive()) {
            throw new IllegalArgumentException("no money");
        }
        var txid = text(entry, "txid");
        return new PixPaid(
                endToEndId,
                SIGN.matcher(txid).matches() ? txid : null,
                paid,
                OffsetDateTime.parse(text(entry, "horario")).toInstant());
    }

    private static String text(JsonNode entry, String name) {
        var value = entry.get(name);
        return value == null || !value.isString() ? "" : value.asString();
    }
}
