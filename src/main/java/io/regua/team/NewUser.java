package io.regua.team;

/**
 * Somebody who joins the team.
 *
 * @param username how they sign in: 2 to 60 of a–z, 0–9, dot, dash and underscore
 * @param password in plain text; only its hash is kept
 */
public record NewUser(
        String username, String displayName, String password, Role role, Language language, CreditorScope scope) {}
