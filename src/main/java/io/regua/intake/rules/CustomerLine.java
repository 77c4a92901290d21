package io.regua.intake.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer of a line. At least one of tax id and code is there. */
public record CustomerLine(
        long creditorId,
        boolean individual,
        @Nullable String taxId,
        @Nullable String code,
        String name,
        @Nullable LocalDate birthDate,
        List<ContactLine> contacts) {}
