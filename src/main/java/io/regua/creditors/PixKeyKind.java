package io.regua.creditors;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a Pix key is. */
public enum PixKeyKind {
    CPF,
    CNPJ,
    PHONE,
    EMAIL,
    RANDOM;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
