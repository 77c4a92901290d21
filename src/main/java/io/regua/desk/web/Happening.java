package io.regua.desk.web;

import io.regua.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history, in words.
 *
 * @param amount the money that moved, if any
 * @param at the time of day, where it is known
 * @param by who, and from where
 * @param link where more of it stands; empty when nowhere
 * @param tone its style: muted for what did not happen, money for payments
 */
record Happening(
        LocalDate day,
        Instant at,
        String title,
        @Nullable Money amount,
        String detail,
        String by,
        String link,
        String tone) {}
