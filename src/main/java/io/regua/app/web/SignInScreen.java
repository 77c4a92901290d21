package io.regua.app.web;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in. */
@Controller
class SignInScreen {

    @GetMapping("/login")
    String form(
            @SessionAttribute(name = "signIn.typed", required = false) @Nullable String typed,
            HttpSession session,
            Model model) {
        session.removeAttribute("signIn.typed");
        model.addAttribute("typed", typed);
        return "login";
    }
}
