package io.regua.app.web;

import static io.regua.testing.TestUsers.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.team.Users;
import io.regua.testing.WholeHouse;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesScreenTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @ParameterizedTest
    @CsvSource({
        "400, That request made no sense to us",
        "403, This is not open to you",
        "404, There is nothing here",
        "405, This address does not work that way",
        "409, Somebody was quicker",
        "413, The file is too large",
        "418, That request made no sense to us",
        "500, Something broke on our side",
        "503, Something broke on our side"
    })
    void saysWhatHappenedInTheFrame(int status, String words) {
        assertThat(wentWrong(status, "/customers/7", null))
                .hasStatus(status)
                .bodyText()
                .contains(words, "Test agent", "Back to the start");
    }

    @Test
    void logsAFaultWithTheReferenceThatIsShown(CapturedOutput output) {
        var shown = assertThat(wentWrong(500, "/customers/7", new IllegalStateException("broken on purpose")));

        shown.bodyText().doesNotContain("broken on purpose");
        assertThat(output).contains("broken on purpose");
        var reference = output.getAll().replaceFirst("(?s).*Fault ([2-9A-Z]{8}) on .*", "$1");
        shown.bodyText().contains(reference);
    }

    @Test
    void answersProgramsInProblems() {
        var problem = assertThat(wentWrong(500, "/api/receivables", new IllegalStateException("broken on purpose")));

        problem.hasStatus(500).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        problem.bodyText().contains("\"reference\"").doesNotContain("broken on purpose");
    }

    @Test
    void refusesAnUploadOverTheLimitBeforeReadingIt() {
        assertThat(mvc.post()
                        .uri("/imports")
                        .with(as(users, "manager"))
                        .contentType("multipart/form-data; boundary=x")
                        .content(new byte[5 * 1024 * 1024 + 1]))
                .hasStatus(413);
    }

    private MvcTestResult wentWrong(int status, String path, @org.jspecify.annotations.Nullable Exception cause) {
        var request = mvc.get()
                .uri("/error")
                .with(as(users, "agent"))
                .with(dispatched -> {
                    dispatched.setDispatcherType(DispatcherType.ERROR);
                    return dispatched;
                })
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
        if (cause != null) {
            request.requestAttr(RequestDispatcher.ERROR_EXCEPTION, cause);
        }
        return request.exchange();
    }
}
