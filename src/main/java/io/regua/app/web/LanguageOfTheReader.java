package io.regua.app.web;

import io.regua.team.Language;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of the user; before signing in the one chosen last here, else the one the browser asks for. Customers
 * are Brazilian, whatever their browser says.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageOfTheReader implements LocaleResolver {

    static final String COOKIE = "language";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn user) {
            return user.language().locale();
        }
        var cookie = WebUtils.getCookie(request, COOKIE);
        return (cookie == null ? unchosen(request) : Language.of(cookie.getValue())).locale();
    }

    private static Language unchosen(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/o/")
                ? Language.PORTUGUESE
                : Language.of(request.getLocale().toLanguageTag());
    }

    /** The language is chosen by {@link LanguageScreen}, never in passing. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen with the user");
    }
}
