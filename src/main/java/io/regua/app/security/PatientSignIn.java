package io.regua.app.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A sign-in that makes whoever fails again and again wait before it looks at another password. */
final class PatientSignIn implements AuthenticationProvider {

    private final AuthenticationProvider signIn;
    private final FailedSignIns failed;

    PatientSignIn(AuthenticationProvider signIn, FailedSignIns failed) {
        this.signIn = signIn;
        this.failed = failed;
    }

    /** @throws LockedException while one has to wait, whether the password is right or not */
    @Override
    public @Nullable Authentication authenticate(Authentication claim) {
        var who = claim.getName() + " " + address(claim);
        if (failed.mustWait(who)) {
            throw new LockedException("too many failed sign-ins");
        }
        try {
            var signedIn = signIn.authenticate(claim);
            failed.succeeded(who);
            return signedIn;
        } catch (AuthenticationException e) {
            failed.failed(who);
            throw e;
        }
    }

    private static String address(Authentication claim) {
        return claim.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> claim) {
        return signIn.supports(claim);
    }
}
