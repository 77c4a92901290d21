package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class WhoActsScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theJournalKnowsWhoDidItAndFromWhere() {
        assertThat(mvc.post()
                        .uri("/team")
                        .with(as(users, "administrator"))
                        .with(request -> {
                            request.setRemoteAddr("192.0.2.7");
                            return request;
                        })
                        .param("username", "from-afar")
                        .param("displayName", "From Afar")
                        .param("password", "long enough it is")
                        .param("role", "AGENT")
                        .param("language", "ENGLISH"))
                .hasRedirectedUrl("/team");

        var added = users.named("from-afar").orElseThrow().id();
        assertThat(jdbc.sql(
                                "select actor || ' ' || origin from journal.v_entry where subject = 'user' and subject_id = ?")
                        .param(added)
                        .query((row, no) -> row.getString(1))
                        .list())
                .containsExactly("administrator 192.0.2.7");
    }
}
