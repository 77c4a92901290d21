package io.regua.app.web;

import io.regua.team.SignedIn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands the frame to every screen. */
@ControllerAdvice(annotations = Controller.class)
class Frames {

    private final Menu menu;

    Frames(Menu menu) {
        this.menu = menu;
    }

    @ModelAttribute("frame")
    Frame frame() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return signedIn(who) ? around(Objects.requireNonNull(who)) : Frame.BEFORE_SIGN_IN;
    }

    private Frame around(Authentication who) {
        return new Frame((SignedIn) who.getPrincipal(), menu.of(who), menu.searchable(who));
    }

    private static boolean signedIn(@Nullable Authentication who) {
        return who != null && who.getPrincipal() instanceof SignedIn;
    }
}
