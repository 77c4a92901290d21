package io.regua.intake;

import java.util.Locale;

/** Which sign separates the decimals; the other one may group thousands. */
public enum Decimal {
    COMMA(',', '.'),
    POINT('.', ',');

    private final char sign;
    private final char group;

    Decimal(char sign, char group) {
        this.sign = sign;
        this.group = group;
    }

    public char sign() {
        return sign;
    }

    public char group() {
        return group;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Decimal of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
