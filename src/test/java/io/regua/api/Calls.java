package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.intake.ImportsAtOnce;
import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Calls of a program, and the creditor whose portfolio they are about. */
final class Calls {

    static final String AURORA = "api-aurora";
    static final String OTHER = "api-other";

    private final MockMvcTester mvc;
    private final ApplicationContext house;

    Calls(MockMvcTester mvc, ApplicationContext house) {
        this.mvc = mvc;
        this.house = house;
    }

    static RequestPostProcessor program() {
        return as("api");
    }

    static RequestPostProcessor as(String username) {
        return SecurityMockMvcRequestPostProcessors.httpBasic(username, TestUsers.PASSWORD);
    }

    MockMvcRequestBuilder get(String path, Object... values) {
        return mvc.get().uri(path, values).with(program());
    }

    MockMvcRequestBuilder post(String path, String json) {
        return post(program(), path, json);
    }

    MockMvcRequestBuilder post(RequestPostProcessor who, String path, String json) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(who);
    }

    /** A file sent for the creditor. */
    MvcTestResult send(String csv, String mapping) {
        return mvc.post()
                .uri("/api/imports")
                .multipart()
                .file(new MockMultipartFile("file", "portfolio.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("mapping", mapping)
                .with(program())
                .exchange();
    }

    /** The small sample that ships with the application, ten years earlier and for the creditor of these tests. */
    static String sample() {
        try {
            return new ClassPathResource("static/samples/regua-portfolio.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("casa-viva;", AURORA + ";")
                    .replace("/2026;", "/2016;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file and waits until it is in. */
    int takeIn(String csv, String mapping) {
        var sent = send(csv, mapping);
        assertThat(sent).hasStatus(202);
        int id = read(sent, "$.id");
        ImportsAtOnce.run(house, id);
        return id;
    }

    /** The creditor with the sample's portfolio, made once for all classes of one house. */
    void portfolio() {
        if (creditor(AURORA, "Aurora API", "11444777000161")) {
            takeIn(sample(), "native");
        }
    }

    /** Adds a creditor; false when there is one with the code already. */
    boolean creditor(String code, String brand, String cnpj) {
        var creditors = house.getBean(Creditors.class);
        if (creditors.named(code).isPresent()) {
            return false;
        }
        creditors.add(new NewCreditor(code, brand, brand, new Cnpj(cnpj), "Rua A, 1", false), Actor.SYSTEM);
        return true;
    }

    /** A program that sees only another creditor. */
    RequestPostProcessor stranger() {
        var users = house.getBean(Users.class);
        if (creditor(OTHER, "Other API", "45997418000153")) {
            var other = house.getBean(Creditors.class).named(OTHER).orElseThrow();
            users.add(
                    new NewUser(
                            "api-stranger",
                            "Stranger",
                            TestUsers.PASSWORD,
                            Role.API,
                            Language.ENGLISH,
                            CreditorScope.only(List.of(other.id()))),
                    Actor.SYSTEM);
        }
        return as("api-stranger");
    }

    /** The receivable of a contract of the sample. */
    int receivable(String contract, int installment) {
        var found = get("/api/receivables?contract={number}", contract).exchange();
        List<Integer> ids =
                read(found, "$.items[?(@.installment == %d && @.creditor == '%s')].id".formatted(installment, AURORA));
        return ids.getFirst();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // what a path leads to is known to who asks
    static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(text(result), path);
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
