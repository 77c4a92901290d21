package io.regua.receivables;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * By how much prices rose in a month.
 *
 * @param percent below zero when they fell
 */
public record IndexValue(String index, YearMonth month, BigDecimal percent) {}
