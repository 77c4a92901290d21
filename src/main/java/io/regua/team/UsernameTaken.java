package io.regua.team;

/** Two people cannot sign in by the same name. */
public class UsernameTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsernameTaken(String username) {
        super("username taken: " + username);
    }
}
