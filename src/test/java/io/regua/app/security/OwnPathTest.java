package io.regua.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPathTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/customers/7?tab=history, /customers/7?tab=history",
        "https://elsewhere.example/desk, /desk",
        "https://elsewhere.example//evil.example/x, /",
        "//evil.example, /",
        "javascript:alert(1), /",
        "not a uri, /",
        "/\\evil.example, /"
    })
    void goesBackToAPageOfOursAlone(String address, String path) {
        assertThat(OwnPath.of(address)).isEqualTo(path);
    }

    @Test
    void goesToTheFrontPageWhenNothingWasSent() {
        assertThat(OwnPath.of(null)).isEqualTo("/");
    }
}
