package io.regua.intake;

/**
 * One reason why a line did not go in.
 *
 * @param conflict it exists with other values
 */
public record RefusedLine(long line, boolean conflict, Objection reason) {}
