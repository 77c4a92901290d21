package io.regua.bills.rules;

import java.nio.charset.StandardCharsets;

/** CRC-16/CCITT-FALSE (polynomial 1021, start FFFF): {@code 123456789} gives {@code 29B1}. */
final class Crc16 {

    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;
    private static final int TOP_BIT = 0x8000;

    private Crc16() {}

    /** Four upper-case hexadecimal digits. */
    static String of(String text) {
        var crc = START;
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & TOP_BIT) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
        }
        return "%04X".formatted(crc & START);
    }
}
