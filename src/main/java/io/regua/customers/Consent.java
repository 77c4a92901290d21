package io.regua.customers;

import java.time.Instant;

/**
 * What a customer last said of a channel.
 *
 * @param saidBy who wrote it down
 */
public record Consent(
        long customerId, Channel channel, ConsentState state, Instant at, ConsentSource source, String saidBy) {}
