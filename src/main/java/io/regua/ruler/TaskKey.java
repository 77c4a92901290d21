package io.regua.ruler;

/**
 * Which task is meant: the step of a debt that ended in it.
 *
 * @param cycle the cycle of the debt in which the step was taken
 */
public record TaskKey(long customerId, long receivableId, String stepKey, int cycle) {}
