package io.regua.team;

/** What a member of the team becomes. */
public record UserChange(String displayName, Role role, CreditorScope scope) {}
