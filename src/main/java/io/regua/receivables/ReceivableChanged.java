package io.regua.receivables;

/** Something about a debt or its holds has changed by a single move; set moves speak in {@code inbox_changed}. */
public record ReceivableChanged(long receivableId) {}
