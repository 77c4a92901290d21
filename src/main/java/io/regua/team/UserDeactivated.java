package io.regua.team;

/** Somebody may no longer sign in; open sessions of theirs end. */
public record UserDeactivated(String username) {}
