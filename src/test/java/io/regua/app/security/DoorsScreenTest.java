package io.regua.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Role;
import io.regua.team.SignedIn;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the application, asked by every role and by nobody in particular, against the table of doors. */
@WholeHouse
class DoorsScreenTest {

    private record Route(String method, String pattern) {

        /** The path with something in place of each variable. */
        String path() {
            return pattern.replaceAll("\\{[^/]*}", "1").replace("/**", "/x");
        }
    }

    @Autowired
    @Qualifier("springSecurityFilterChain") Filter chains;

    @Autowired
    Users users;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes;

    @Test
    void everyRouteIsInTheTable() {
        assertThat(everyRoute())
                .as("routes without a line in Doors: nobody can open them")
                .allMatch(route -> Doors.find(route.method(), route.path()).isPresent());
    }

    @Test
    void everyRouteOpensForItsRolesAlone() {
        assertThat(everyRoute().stream()
                        .flatMap(route -> Stream.of(Role.values())
                                .filter(role -> opens(route, role)
                                        != door(route).roles().contains(role))
                                .map(role -> role + " at " + route)))
                .isEmpty();
    }

    @Test
    void nobodyInParticularEntersOnlyWhereAnybodyMay() {
        assertThat(everyRoute().stream().filter(route -> opens(route, null)).map(Route::toString))
                .containsExactlyInAnyOrderElementsOf(everyRoute().stream()
                        .filter(route -> door(route).forAnybody())
                        .map(Route::toString)
                        .toList());
    }

    @Test
    void whatIsNotInTheTableIsShut() {
        var unknown = new Route("GET", "/not-in-the-table");
        assertThat(Stream.of(Role.values())).noneMatch(role -> opens(unknown, role));
        assertThat(opens(unknown, null)).isFalse();
    }

    @Test
    void noDoorIsThereTwice() {
        assertThat(Doors.all().stream()
                        .map(door -> door.method() + " " + door.path().getPatternString()))
                .doesNotHaveDuplicates();
    }

    /** The table itself, by samples that must never change by accident. */
    @Test
    void keepsTheImportantDoorsShut() {
        assertThat(rolesOf("POST", "/team")).containsExactly(Role.ADMINISTRATOR);
        assertThat(rolesOf("POST", "/api/nights")).containsExactly(Role.API);
        assertThat(rolesOf("GET", "/nights")).doesNotContain(Role.AGENT, Role.STORE_CLERK, Role.API);
        assertThat(Doors.all().stream()
                        .filter(door -> door.path().getPatternString().startsWith("/api/"))
                        .flatMap(door -> door.roles().stream()))
                .containsOnly(Role.API);
    }

    private static Set<Role> rolesOf(String method, String path) {
        return Doors.find(method, path).orElseThrow().roles();
    }

    private static Door door(Route route) {
        return Doors.find(route.method(), route.path()).orElseThrow(() -> new AssertionError("no door for " + route));
    }

    /** Whether the real chains let the request through; what is behind the door is not run. */
    private boolean opens(Route route, @Nullable Role role) {
        var request = new MockHttpServletRequest(route.method(), route.path());
        if (role != null) {
            signIn(request, role);
        }
        CsrfFilter.skipRequest(request);
        var behind = new MockFilterChain();
        try {
            chains.doFilter(request, new MockHttpServletResponse(), behind);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
        return behind.getRequest() != null;
    }

    /** By both ways at once: the chain for people looks at the session, the one for programs at the header. */
    private void signIn(MockHttpServletRequest request, Role role) {
        var user = new SignedIn(users.named(role.code()).orElseThrow());
        var context = new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        Objects.requireNonNull(request.getSession())
                .setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        if (String.valueOf(request.getRequestURI()).startsWith("/api/")) {
            request.addHeader(
                    HttpHeaders.AUTHORIZATION,
                    "Basic " + HttpHeaders.encodeBasicAuth(role.code(), TestUsers.PASSWORD, null));
        }
    }

    private List<Route> everyRoute() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(DoorsScreenTest::routes)
                .filter(route -> !route.pattern().equals("/error"))
                .collect(Collectors.toCollection(() -> new TreeSet<>(
                        java.util.Comparator.comparing(Route::pattern).thenComparing(Route::method))))
                .stream()
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        var methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
        return Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods)
                        .stream().map(method -> new Route(method, pattern)));
    }
}
