package io.regua.app.security;

import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where a person is sent who has to sign in, and how they come back to where they were.
 *
 * <p>A part of a page asked for by script is never what one comes back to: the whole page is loaded again.
 */
final class SignInPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The name somebody typed whose sign-in failed, so that it need not be typed again. */
    static final String TYPED = "signIn.typed";

    private final HttpSessionRequestCache whereYouWere = new HttpSessionRequestCache();

    @SuppressWarnings("NullAway") // null is how the cache is told to leave addresses as they are
    SignInPages() {
        whereYouWere.setMatchingRequestParameterName(null);
        whereYouWere.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !byScript(request));
    }

    RequestCache whereYouWere() {
        return whereYouWere;
    }

    AuthenticationSuccessHandler backToWhereYouWere() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(whereYouWere);
        handler.setDefaultTargetUrl("/");
        return handler;
    }

    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        request.getSession().setAttribute(TYPED, request.getParameter("username"));
        response.sendRedirect(
                request.getContextPath() + "/login?" + (cause instanceof LockedException ? "wait" : "failed"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (byScript(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    /** People are shown the form; a program that asks for JSON is asked for its password. */
    AuthenticationEntryPoint basicOrForm() {
        var basic = new ApiRefusals();
        return (request, response, cause) -> {
            var accept = request.getHeader("Accept");
            if (accept != null && accept.contains("text/html")) {
                commence(request, response, cause);
            } else {
                basic.commence(request, response, cause);
            }
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException && !signedIn()) {
            sessionEnded(request, response);
            return;
        }
        response.sendError(
                switch (Refusal.of(request)) {
                    case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
                    case WRONG_METHOD -> HttpServletResponse.SC_METHOD_NOT_ALLOWED;
                    case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                });
    }

    /** A form was sent after the session had ended: back to the page with the form, which asks to sign in first. */
    private static void sessionEnded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (byScript(request)) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(OwnPath.of(request.getHeader("Referer")));
        }
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn;
    }

    private static boolean byScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
