package io.regua.receivables;

import java.util.Map;

/**
 * What speaks against an operation on a debt.
 *
 * @param code worded on display, with the facts
 * @param isFinal nobody can overrule it
 */
public record Objected(String code, Map<String, Object> facts, boolean isFinal) {}
