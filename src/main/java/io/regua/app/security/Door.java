package io.regua.app.security;

import io.regua.team.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One method on one path and who may use it.
 *
 * @param forAnybody also without having signed in
 */
public record Door(HttpMethod method, PathPattern path, Set<Role> roles, boolean forAnybody) {

    /** A door that opens for some roles; {@code line} is a method and a path, for example {@code "GET /team"}. */
    static Door forRoles(String line, Set<Role> roles) {
        return of(line, roles, false);
    }

    static Door forAnybody(String line) {
        return of(line, Set.of(Role.values()), true);
    }

    private static Door of(String line, Set<Role> roles, boolean forAnybody) {
        var space = line.indexOf(' ');
        var path = PathPatternParser.defaultInstance.parse(line.substring(space + 1));
        return new Door(HttpMethod.valueOf(line.substring(0, space)), path, roles, forAnybody);
    }

    boolean leadsTo(String requestPath) {
        return path.matches(PathContainer.parsePath(requestPath));
    }

    boolean takes(String requestMethod) {
        return requestMethod.equals(method.name()) || (method.equals(HttpMethod.GET) && requestMethod.equals("HEAD"));
    }

    /** Whether somebody signed in with one of the roles. */
    public boolean opensFor(Authentication who) {
        return forAnybody
                || who.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(held ->
                                roles.stream().anyMatch(role -> role.authority().equals(held)));
    }
}
