package io.regua.intake.store;

import io.regua.intake.FileRefused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Looks at every byte of a file while it passes by on its way to being kept: whether it is text, and in which encoding.
 * Only the whole file can tell: the first accent may stand in the last line.
 */
public final class Inspection extends FilterInputStream {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 8;

    private final byte[] head = new byte[HEAD];
    private long size;
    private boolean nul;
    private boolean blank = true;
    private boolean windows;
    private boolean utf8 = true;
    /** Bytes that the character begun still needs, and the range the next of them must lie in. */
    private int pending;

    private int lowest = 0x80;
    private int highest = 0xbf;

    public Inspection(InputStream content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            see(next);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        var count = super.read(target, from, length);
        for (int i = from; i < from + count; i++) {
            see(target[i] & 0xff);
        }
        return count;
    }

    private void see(int octet) {
        if (size < HEAD) {
            head[(int) size] = (byte) octet;
        }
        size++;
        if (octet > ' ') {
            blank = false;
            if (octet < 0x80) {
                utf8 &= pending == 0;
                return;
            }
        }
        nul |= octet == 0;
        windows |= octet >= 0x80 && octet <= 0x9f;
        if (utf8) {
            continueUtf8(octet);
        }
    }

    private void continueUtf8(int octet) {
        if (pending > 0) {
            utf8 = octet >= lowest && octet <= highest;
            pending--;
            expect(pending, 0x80, 0xbf);
        } else if (octet >= 0x80) {
            beginUtf8(octet);
        }
    }

    /** RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
    private void beginUtf8(int octet) {
        if (octet >= 0xc2 && octet <= 0xdf) {
            expect(1, 0x80, 0xbf);
        } else if (octet >= 0xe0 && octet <= 0xef) {
            expect(2, octet == 0xe0 ? 0xa0 : 0x80, octet == 0xed ? 0x9f : 0xbf);
        } else if (octet >= 0xf0 && octet <= 0xf4) {
            expect(3, octet == 0xf0 ? 0x90 : 0x80, octet == 0xf4 ? 0x8f : 0xbf);
        } else {
            utf8 = false;
        }
    }

    private void expect(int bytes, int from, int to) {
        pending = bytes;
        lowest = from;
        highest = to;
    }

    public boolean isZip() {
        return startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x50, 0x4b, 0x05, 0x06);
    }

    /**
     * The encoding of a text file.
     *
     * @throws FileRefused when it is empty or no text at all
     */
    public Charset charset() {
        if (size == 0) {
            throw new FileRefused("file_empty");
        }
        if (startsWith(0xff, 0xfe) || startsWith(0xfe, 0xff)) {
            throw new FileRefused("file_in_utf16");
        }
        if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
            throw new FileRefused("file_of_old_excel");
        }
        if (nul || startsWith('%', 'P', 'D', 'F')) {
            throw new FileRefused("file_binary");
        }
        if (blank) {
            throw new FileRefused("file_empty");
        }
        if (utf8 && pending == 0) {
            return StandardCharsets.UTF_8;
        }
        return windows ? WINDOWS : StandardCharsets.ISO_8859_1;
    }

    private boolean startsWith(int... octets) {
        for (int i = 0; i < octets.length; i++) {
            if (i >= size || (head[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }
}
