package io.regua.intake.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of {@code COPY}: values separated by tabs, {@code \N} for null. */
final class CopyRows {

    private byte[] bytes;
    private int size;
    private boolean inRow;

    CopyRows(int capacity) {
        bytes = new byte[capacity];
    }

    int size() {
        return size;
    }

    byte[] taken() {
        var taken = Arrays.copyOf(bytes, size);
        size = 0;
        return taken;
    }

    CopyRows add(long number) {
        return plain(Long.toString(number));
    }

    CopyRows add(boolean flag) {
        return plain(flag ? "t" : "f");
    }

    /** A value without signs that {@code COPY} would take for its own: dates, amounts, codes. */
    CopyRows addPlain(@Nullable Object value) {
        return plain(value == null ? "\\N" : value.toString());
    }

    CopyRows addNulls(int count) {
        for (int i = 0; i < count; i++) {
            plain("\\N");
        }
        return this;
    }

    CopyRows add(@Nullable String text) {
        if (text == null) {
            return plain("\\N");
        }
        separate();
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign >= 0x80) {
                return encoded(text.substring(i));
            }
            ascii(sign);
        }
        return this;
    }

    private CopyRows encoded(String text) {
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            ascii((char) (octet & 0xff));
        }
        return this;
    }

    private void ascii(char sign) {
        switch (sign) {
            case '\\' -> write('\\', '\\');
            case '\t' -> write('\\', 't');
            case '\n' -> write('\\', 'n');
            case '\r' -> write('\\', 'r');
            default -> write(sign);
        }
    }

    void endRow() {
        write('\n');
        inRow = false;
    }

    @SuppressWarnings("deprecation") // the one quick way for signs that are all ASCII
    private CopyRows plain(String text) {
        separate();
        var length = text.length();
        room(length);
        text.getBytes(0, length, bytes, size);
        size += length;
        return this;
    }

    private void separate() {
        if (inRow) {
            write('\t');
        }
        inRow = true;
    }

    private void write(char escape, char sign) {
        write(escape);
        write(sign);
    }

    private void write(char sign) {
        room(1);
        bytes[size++] = (byte) sign;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
