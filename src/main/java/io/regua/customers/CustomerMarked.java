package io.regua.customers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark was set; told inside the transaction.
 *
 * @param until the last day it counts; null until it is taken away
 */
public record CustomerMarked(
        long markId,
        long customerId,
        MarkKind kind,
        LocalDate from,
        @Nullable LocalDate until) {}
