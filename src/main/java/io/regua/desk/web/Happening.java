package io.regua.desk.web;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history, in words.
 *
 * @param amount the money that moved, if any
 * @param tone its style: muted for what did not happen, money for payments
 */
record Happening(LocalDate day, String title, @Nullable Money amount, String detail, String by, String tone) {}
