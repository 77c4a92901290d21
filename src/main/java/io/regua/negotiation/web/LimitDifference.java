package io.regua.negotiation.web;

import java.util.List;

/**
 * What differs in one row between two versions.
 *
 * @param how {@code added}, {@code removed} or {@code changed}
 * @param lines what became of its fields; empty for a row that only one of them has
 */
record LimitDifference(String key, String whom, String how, List<String> lines) {}
