package io.regua.intake.rules;

import io.regua.customers.TaxId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The customer of a line. At least one of tax id and code is there. */
public record CustomerLine(
        long creditorId,
        boolean individual,
        @Nullable TaxId taxId,
        @Nullable String code,
        String name,
        @Nullable LocalDate birthDate,
        List<ContactLine> contacts,
        @Nullable String tradeName,
        @Nullable String contactPerson) {}
