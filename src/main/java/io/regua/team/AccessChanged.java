package io.regua.team;

/** Somebody may see or do other things now; open sessions of theirs end, because they still know the old ones. */
public record AccessChanged(String username) {}
