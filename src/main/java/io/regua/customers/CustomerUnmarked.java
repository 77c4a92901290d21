package io.regua.customers;

import java.time.LocalDate;

/** A mark was taken away; told inside the transaction. */
public record CustomerUnmarked(long markId, long customerId, LocalDate on) {}
