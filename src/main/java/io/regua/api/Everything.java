package io.regua.api;

import io.regua.team.SignedIn;
import org.springframework.http.HttpStatus;

/** Moves that concern every creditor are for users who see every creditor. */
final class Everything {

    private Everything() {}

    static void isSeenBy(SignedIn user) {
        if (!user.scope().all()) {
            throw Refused.because(HttpStatus.FORBIDDEN, "needs_all_creditors");
        }
    }
}
