package io.regua.ruler.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the debts of a creditor may go to the registry and beyond.
 *
 * @param since null = they may not
 * @param by who released him; null = he is not released
 * @param waiting how many debts wait for nothing else
 */
record ReleaseLine(
        long creditorId,
        String brand,
        @Nullable LocalDate since,
        @Nullable String by,
        long waiting,
        SettingsForm form) {}
