package io.regua.testing;

import io.regua.bills.SandboxBank;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.team.AppUser;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.SignedIn;
import io.regua.team.Users;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * One user per role, named by its code ({@code agent}, {@code manager}, {@code api}), each seeing every creditor and
 * speaking English, and {@code brasileira}, an agent who speaks Portuguese.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestUsers {

    public static final String PASSWORD = "correct horse battery";

    private static final String BRAZILIAN = "brasileira";

    @Bean
    TestDatabase testDatabase() {
        return TestDatabase.forContext();
    }

    /** Static: it must be there before the data source that it wraps. */
    @Bean
    static Statements statements() {
        return new Statements();
    }

    /** As a demonstration has it. */
    @Bean
    SandboxBank sandboxBank(BusinessDates dates) {
        return new SandboxBank(dates);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner testUsers(Users users) {
        return arguments -> {
            for (var role : Role.values()) {
                users.add(user(role.code(), role, Language.ENGLISH), Actor.SYSTEM);
            }
            users.add(user(BRAZILIAN, Role.AGENT, Language.PORTUGUESE), Actor.SYSTEM);
        };
    }

    private static NewUser user(String username, Role role, Language language) {
        return new NewUser(username, "Test " + username, PASSWORD, role, language, CreditorScope.EVERYTHING);
    }

    /**
     * A request by one of the test users, with a form token: {@code mvc.get().uri("/team").with(as(users, "agent"))}.
     */
    public static RequestPostProcessor as(Users users, String username) {
        var user = SecurityMockMvcRequestPostProcessors.user(new SignedIn(inOwnLanguage(users, username)));
        var token = SecurityMockMvcRequestPostProcessors.csrf();
        return request -> token.postProcessRequest(user.postProcessRequest(request));
    }

    /** The house is shared: another test may have made the user speak something else. */
    private static AppUser inOwnLanguage(Users users, String username) {
        var found = users.named(username).orElseThrow();
        var own = username.equals(BRAZILIAN) ? Language.PORTUGUESE : Language.ENGLISH;
        return found.language() == own ? found : users.speak(found.id(), own);
    }
}
