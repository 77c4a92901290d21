package io.regua.customers;

import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** A person, known by a CPF, or a company, known by a CNPJ. */
public enum CustomerKind {
    INDIVIDUAL,
    LEGAL_ENTITY;

    @EnumeratedValue
    private final String code = name().toLowerCase(Locale.ROOT);

    /** As the database and REST write it. */
    public String code() {
        return code;
    }
}
