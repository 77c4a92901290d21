package io.regua.bills.rules;

import io.regua.bills.rules.Tlv.Field;
import io.regua.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Pix code to copy and paste (BR Code of the Banco Central): the text of a QR code.
 *
 * @param text with its right CRC
 */
public record PixCode(String text) {

    private static final String PIX = "br.gov.bcb.pix";
    private static final int LONGEST_NAME = 25;
    private static final int LONGEST_CITY = 15;
    private static final int LONGEST_ACCOUNT = 99;
    private static final int FIELD_HEAD = 4;
    private static final int CRC_FIELD = 8;
    private static final Pattern TXID = Pattern.compile("[A-Za-z0-9]{1,25}");

    /** What kind of code it is. */
    public enum Kind {
        /** Carries key and amount itself. */
        STATIC,
        /** Points to a charge at the receiver's bank. */
        DYNAMIC,
        /** Carries only the consent to repeated payments. */
        RECURRENCE,
        /** Another arrangement than Pix. */
        OTHER
    }

    /** What came of reading a code. */
    public sealed interface Reading {}

    /** A code. */
    public record Read(PixCode code) implements Reading {}

    /**
     * No code.
     *
     * @param code {@code not_a_code}: not made of whole fields, or without the ones every code has; {@code crc}:
     *     mistyped
     */
    public record Refused(String code) implements Reading {}

    /** Who receives: his key, and the name and city the payer reads before he confirms. */
    public record Receiver(String key, String name, String city) {}

    /**
     * A static code for one payment.
     *
     * @param txid by which the payment is known again: 1 to 25 letters and digits
     * @param note for the payer, cut to what fits behind the key; empty for none
     * @throws IllegalArgumentException when key, amount or txid cannot stand in a code
     */
    public static PixCode of(Receiver receiver, Money amount, String txid, String note) {
        if (!amount.isPositive() || !TXID.matcher(txid).matches()) {
            throw new IllegalArgumentException("no code for " + amount + " with txid " + txid);
        }
        return signed(
                account(receiver.key(), note), new Field("54", amount.toString()), receiver, new Field("05", txid));
    }

    /** A code that points to a charge at the receiver's bank, for example {@code pix.example.com/qr/v2/8b3da2f3…}. */
    public static PixCode of(String location, Receiver receiver) {
        var account = Tlv.of(new Field("00", PIX), new Field("25", location));
        return signed(account, null, receiver, new Field("05", "***"));
    }

    private static PixCode signed(Tlv account, @Nullable Field amount, Receiver receiver, Field reference) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("00", "01"));
        fields.add(new Field("26", account.toString()));
        fields.add(new Field("52", "0000"));
        fields.add(new Field("53", "986"));
        if (amount != null) {
            fields.add(amount);
        }
        fields.add(new Field("58", "BR"));
        fields.add(new Field("59", PlainText.of(receiver.name(), LONGEST_NAME)));
        fields.add(new Field("60", PlainText.of(receiver.city(), LONGEST_CITY)));
        fields.add(new Field("62", reference.toString()));
        var unsigned = new Tlv(fields) + "6304";
        return new PixCode(unsigned + Crc16.of(unsigned));
    }

    private static Tlv account(String key, String note) {
        var fields = new ArrayList<>(List.of(new Field("00", PIX), new Field("01", key)));
        var room = LONGEST_ACCOUNT - new Tlv(fields).toString().length() - FIELD_HEAD;
        if (!note.isBlank() && room > 0) {
            fields.add(new Field("02", PlainText.of(note, room)));
        }
        return new Tlv(fields);
    }

    /** Reads a code as it was copied. */
    public static Reading read(String copied) {
        var text = copied.strip();
        var fields = Tlv.read(text);
        if (fields.isEmpty() || !text.startsWith("000201") || !isSigned(fields.get(), text)) {
            return new Refused("not_a_code");
        }
        var unsigned = text.substring(0, text.length() - 4);
        return Crc16.of(unsigned).equalsIgnoreCase(text.substring(text.length() - 4))
                ? new Read(new PixCode(text))
                : new Refused("crc");
    }

    private static boolean isSigned(Tlv fields, String text) {
        return fields.fields().getLast().tag().equals("63") && text.startsWith("6304", text.length() - CRC_FIELD);
    }

    public Kind kind() {
        if (gui().isEmpty()) {
            return Kind.OTHER;
        }
        if (location().isPresent()) {
            return Kind.DYNAMIC;
        }
        return key().isPresent() ? Kind.STATIC : Kind.RECURRENCE;
    }

    /** A field of the code, or of a template inside it: {@code value("26", "01")}. */
    public Optional<String> value(String tag, String inner) {
        return fields().value(tag, inner);
    }

    public Optional<String> value(String tag) {
        return fields().value(tag);
    }

    /** The arrangement, when it is Pix. */
    public Optional<String> gui() {
        return value("26", "00").filter(PIX::equalsIgnoreCase);
    }

    public Optional<String> key() {
        return gui().flatMap(pix -> value("26", "01"));
    }

    /** Where the charge lies, without scheme. */
    public Optional<String> location() {
        return gui().flatMap(pix -> value("26", "25"));
    }

    /** Empty when the payer chooses it, or the receiver's bank tells it. */
    public Optional<BigDecimal> amount() {
        return value("54").map(BigDecimal::new);
    }

    /** By which the payment is known again; empty for {@code ***}. */
    public Optional<String> txid() {
        return value("62", "05").filter(txid -> !txid.equals("***"));
    }

    private Tlv fields() {
        return Tlv.read(text).orElseThrow();
    }

    @Override
    public String toString() {
        return text;
    }
}
