package io.regua.app;

import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.SetupLinks;
import io.regua.team.Users;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees to it that somebody can sign in: the demonstration's users beside the embedded server, elsewhere the first
 * administrator, by {@code REGUA_ADMIN_PASSWORD} or by a one-time link.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class FirstUsers implements ApplicationRunner {

    private final Users users;
    private final SetupLinks links;
    private final boolean demonstration;
    private final String adminPassword;
    private Optional<String> link = Optional.empty();

    FirstUsers(
            Users users,
            SetupLinks links,
            ObjectProvider<Demonstration> demonstration,
            @Value("${REGUA_ADMIN_PASSWORD:}") String adminPassword) {
        this.users = users;
        this.links = links;
        this.demonstration = demonstration.getIfAvailable() != null;
        this.adminPassword = adminPassword;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demonstration) {
            DemonstrationUser.ALL.forEach(this::addWhereMissing);
        } else if (users.nobody()) {
            makeAdministrator();
        }
    }

    private void addWhereMissing(DemonstrationUser user) {
        if (users.named(user.username()).isEmpty()) {
            users.add(user.asUser(), Actor.SYSTEM);
        }
    }

    private void makeAdministrator() {
        if (adminPassword.isBlank()) {
            link = Optional.of("/setup?token=" + links.issue());
        } else {
            users.add(
                    new NewUser(
                            "admin",
                            "Administrator",
                            adminPassword,
                            Role.ADMINISTRATOR,
                            Language.PORTUGUESE,
                            CreditorScope.EVERYTHING),
                    Actor.SYSTEM);
        }
    }

    /** The path of the one-time link made in this start, if one was needed. */
    Optional<String> link() {
        return link;
    }

    List<DemonstrationUser> demonstrationUsers() {
        return demonstration ? DemonstrationUser.ALL : List.of();
    }
}
