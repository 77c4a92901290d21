package io.regua.app.web;

import io.regua.app.security.OwnPath;
import io.regua.team.Language;
import io.regua.team.SignedIn;
import io.regua.team.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The language of the screens: kept with the user, before signing in by a cookie. */
@Controller
class LanguageScreen {

    private final Users users;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    LanguageScreen(Users users) {
        this.users = users;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String language,
            @RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from,
            @AuthenticationPrincipal @Nullable SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response) {
        var chosen = Language.of(language);
        if (user != null) {
            signInAgain(new SignedIn(users.speak(user.id(), chosen)), request, response);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(chosen, request));
        return "redirect:" + OwnPath.of(from);
    }

    private void signInAgain(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        user.eraseCredentials();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static String cookie(Language language, HttpServletRequest request) {
        return ResponseCookie.from(LanguageOfTheReader.COOKIE, language.tag())
                .path("/")
                .maxAge(java.time.Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
