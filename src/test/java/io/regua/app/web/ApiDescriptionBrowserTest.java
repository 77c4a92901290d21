package io.regua.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class ApiDescriptionBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void showsTheApiUnderTheStrictPolicy() {
        try (var window = Browsers.open(port, Width.DESK)) {
            var page = window.signIn("manager", "/swagger-ui.html");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.waitForSelector(".information-container", new Page.WaitForSelectorOptions().setTimeout(10_000));
            window.keep("swagger");
            assertThat(window.complaints()).isEmpty();
        }
    }
}
