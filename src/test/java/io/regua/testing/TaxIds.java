package io.regua.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers of companies and people that do not exist but whose check digits are right. Tests that share one house must
 * never leave a number behind that its screens cannot read.
 */
public final class TaxIds {

    private static final AtomicInteger GIVEN = new AtomicInteger();

    private TaxIds() {}

    /** A CNPJ that no other test of this run was given. */
    public static String nextCnpj() {
        return cnpj("88", GIVEN.incrementAndGet());
    }

    /** The CNPJ of company {@code number} (0 to 999,999) in a series of two digits. */
    public static String cnpj(String series, int number) {
        var plain = series + "%06d0001".formatted(number);
        for (int length = 12; length < 14; length++) {
            int sum = 0;
            for (int place = 0; place < length; place++) {
                sum += (plain.charAt(place) - '0') * ((length - 1 - place) % 8 + 2);
            }
            plain += sum % 11 < 2 ? 0 : 11 - sum % 11;
        }
        return plain;
    }

    /** A CPF that no other test of this run was given; it begins with 529. */
    public static String nextCpf() {
        var plain = "529%06d".formatted(GIVEN.incrementAndGet());
        for (int length = 9; length < 11; length++) {
            int sum = 0;
            for (int place = 0; place < length; place++) {
                sum += (plain.charAt(place) - '0') * (length + 1 - place);
            }
            plain += sum % 11 < 2 ? 0 : 11 - sum % 11;
        }
        return plain;
    }
}
