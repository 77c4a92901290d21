package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.journal.Actor;
import io.regua.team.AccessChanged;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.UserChange;
import io.regua.team.UserChanged;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import io.regua.testing.WholeHouse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WholeHouse
@RecordApplicationEvents
class MemberScreenTest {

    private static final AtomicInteger NO = new AtomicInteger();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private ApplicationEvents events;

    private String name;
    private long id;

    @BeforeEach
    void somebody() {
        name = "member" + NO.incrementAndGet();
        id = users.add(
                        new NewUser(
                                name,
                                "Some Member",
                                TestUsers.PASSWORD,
                                Role.AGENT,
                                Language.ENGLISH,
                                CreditorScope.only(List.of(7L))),
                        Actor.SYSTEM)
                .id();
    }

    private MockMvcRequestBuilder saving(long member, int version, Role role) {
        return mvc.post()
                .uri("/team/" + member + "/edit")
                .with(as(users, "administrator"))
                .param("version", String.valueOf(version))
                .param("displayName", "Better Name")
                .param("role", role.name())
                .param("creditors", "8", "9");
    }

    @Test
    void changesWhatAMemberDoesAndSees() {
        assertThat(saving(id, 0, Role.SUPERVISOR)).hasRedirectedUrl("/team");

        var member = users.named(name).orElseThrow();
        assertThat(member.role()).isEqualTo(Role.SUPERVISOR);
        assertThat(member.scope().ids()).containsExactlyInAnyOrder(8L, 9L);
        assertThat(events.stream(AccessChanged.class)).containsExactly(new AccessChanged(name));
        assertThat(mvc.get().uri("/team/" + id + "/edit").with(as(users, "administrator")))
                .hasStatusOk()
                .bodyText()
                .contains("<del>agent</del>", "supervisor", "Joined");
    }

    @Test
    void tellsTheSecondAndKeepsWhatWasTyped() {
        saving(id, 0, Role.SUPERVISOR).exchange();

        assertThat(saving(id, 0, Role.LEGAL))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Nothing you typed is lost", "Better Name", "value=\"LEGAL\" selected");
        assertThat(users.named(name).orElseThrow().role()).isEqualTo(Role.SUPERVISOR);
    }

    @Test
    void leavesAnAdministratorInTheHouse() {
        var administrator = users.named("administrator").orElseThrow();

        assertThat(saving(administrator.id(), administrator.version(), Role.AGENT))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You cannot change your own role");
        assertThat(users.change(
                        administrator.id(),
                        administrator.version(),
                        new UserChange("Test administrator", Role.AGENT, CreditorScope.EVERYTHING),
                        Actor.SYSTEM))
                .isEqualTo(new UserChanged.Refused(UserChanged.Objection.LAST_ADMINISTRATOR));
    }

    @Test
    void isForAdministratorsAlone() {
        assertThat(mvc.get().uri("/team/" + id + "/edit").with(as(users, "manager")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/team/999999999/edit").with(as(users, "administrator")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
