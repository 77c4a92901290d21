package io.regua.app.security;

import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What all chains have in common: one table of doors, one set of headers. */
final class Guard {

    /** No inline script or style, nothing from elsewhere, nobody frames us. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Swagger UI sets styles on the elements it makes; nothing else is allowed to. */
    static final String POLICY_OF_THE_API_DESCRIPTION =
            CONTENT_SECURITY_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    private Guard() {}

    static void everyDoor(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .anyRequest()
                .access(Guard::mayEnter);
    }

    private static AuthorizationDecision mayEnter(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var open = Doors.find(request.getMethod(), path).filter(door -> door.forAnybody() || opens(door, who.get()));
        return new AuthorizationDecision(open.isPresent());
    }

    private static boolean opens(Door door, @Nullable Authentication who) {
        return who != null && who.isAuthenticated() && door.opensFor(who);
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers(headers, CONTENT_SECURITY_POLICY);
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers, String contentSecurityPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
    }

    /** The address is the key to the page: no other place learns it, and no search engine keeps it. */
    static void headersForCustomers(HeadersConfigurer<HttpSecurity> headers) {
        headers(headers);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
        headers.addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"));
    }
}
