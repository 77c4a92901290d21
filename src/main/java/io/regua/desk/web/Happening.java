package io.regua.desk.web;

import io.regua.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history, in words.
 *
 * @param amount the money that moved, if any
 * @param tone {@code done}, {@code muted} or {@code money}
 */
record Happening(LocalDate day, String title, @Nullable Money amount, String detail, String by, String tone) {}
