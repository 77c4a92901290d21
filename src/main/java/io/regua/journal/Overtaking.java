package io.regua.journal;

import java.time.Instant;

/**
 * A field that somebody changed while somebody else was still typing.
 *
 * @param by who changed it last
 * @param before what it was when the other began
 * @param now what it is
 */
public record Overtaking(String field, String by, Instant at, String before, String now) {}
