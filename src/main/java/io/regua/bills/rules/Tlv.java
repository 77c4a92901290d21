package io.regua.bills.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fields of tag (two digits), length (two digits) and value, as EMV writes them into QR codes. */
record Tlv(List<Field> fields) {

    private static final int HEAD = 4;
    private static final int LONGEST = 99;
    private static final Pattern HEADS = Pattern.compile("[0-9]{4}");

    /** One of them. */
    record Field(String tag, String value) {

        Field {
            if (value.length() > LONGEST) {
                throw new IllegalArgumentException("field " + tag + " is too long: " + value.length());
            }
        }

        @Override
        public String toString() {
            return tag + "%02d".formatted(value.length()) + value;
        }
    }

    static Tlv of(Field... fields) {
        return new Tlv(List.of(fields));
    }

    /** Empty when the text is not made of whole fields. */
    static Optional<Tlv> read(String text) {
        var fields = new ArrayList<Field>();
        for (int at = 0; at < text.length(); ) {
            var start = at + HEAD;
            if (start > text.length()
                    || !HEADS.matcher(text.substring(at, start)).matches()) {
                return Optional.empty();
            }
            var end = start + Integer.parseInt(text.substring(at + 2, start));
            if (end > text.length()) {
                return Optional.empty();
            }
            fields.add(new Field(text.substring(at, at + 2), text.substring(start, end)));
            at = end;
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Tlv(List.copyOf(fields)));
    }

    /** The value of the first field with this tag. */
    Optional<String> value(String tag) {
        return fields.stream()
                .filter(field -> field.tag().equals(tag))
                .map(Field::value)
                .findFirst();
    }

    /** A field inside another one. */
    Optional<String> value(String tag, String inner) {
        return value(tag).flatMap(Tlv::read).flatMap(template -> template.value(inner));
    }

    @Override
    public String toString() {
        return fields.stream().map(Field::toString).collect(Collectors.joining());
    }
}
