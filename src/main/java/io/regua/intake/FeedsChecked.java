package io.regua.intake;

/** What looking for expected files changed: creditors newly paused, and pauses lifted. */
public record FeedsChecked(int paused, int lifted) {}
