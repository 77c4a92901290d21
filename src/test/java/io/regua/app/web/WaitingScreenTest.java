package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.desk.DeskCrowd;
import io.regua.desk.DeskWorld;
import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import java.io.UnsupportedEncodingException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class WaitingScreenTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Users users;

    @Autowired
    private DataSource source;

    @Autowired
    private BusinessDates dates;

    @BeforeEach
    void world() {
        DeskWorld.fill(source, dates.today());
        DeskCrowd.fill(source, dates.today());
    }

    private String read(String user) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/lists")
                .with(as(users, user))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void sendsEverybodyWhereHisWorkWaits() throws UnsupportedEncodingException {
        assertThat(read("manager"))
                .contains("Customers to call")
                .contains("href=\"/desk\"")
                .contains("waiting since");
        assertThat(read("brasileira")).contains("Clientes para ligar").contains("desde");
    }
}
