package io.regua.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.core.io.ClassPathResource;

/**
 * Chromium, one per test JVM. Where there is none the test is skipped and says so;
 * {@code src/test/scripts/install-chromium.sh} installs it.
 */
public final class Browsers {

    /** The two widths every screen is looked at. */
    public enum Width {
        DESK(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Width(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Run in the page itself: the builder that comes with axe opens a second page and ships every result there. */
    private static final String AXE = axe();

    private static final String BARRIERS = """
            tags => axe.run(document, {runOnly: tags, resultTypes: ['violations']}).then(found => found.violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} ${node.failureSummary}`)))""";
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser chromium;

    /** Closes the browser when the last test is done; comes with {@link WholeHouse}. */
    static final class Closing implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext test) {
            test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Browsers.class))
                    .computeIfAbsent("browser", key -> (AutoCloseable) Browsers::close);
        }
    }

    private static synchronized void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browsers() {}

    private static String axe() {
        try {
            return new ClassPathResource("axe.min.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Browser chromium() {
        if (chromium == null) {
            var found = find();
            Assumptions.assumeTrue(
                    found.isPresent(),
                    "Skipped: no Chromium here. Install it with src/test/scripts/install-chromium.sh"
                            + " or name it in the environment variable CHROMIUM.");
            chromium = start(found.orElseThrow());
        }
        return chromium;
    }

    private static Browser start(Path executable) {
        var driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        return driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A window of its own, without cookies, on the application at a port. */
    public static Window open(int port, Width width) {
        return open(port, width, "en");
    }

    /** The same for somebody whose browser asks for a language, for example {@code pt-BR}. */
    public static Window open(int port, Width width, String language) {
        return new Window(
                chromium()
                        .newContext(new Browser.NewContextOptions()
                                .setBaseURL("http://localhost:" + port)
                                .setLocale(language)
                                .setTimezoneId("America/Sao_Paulo")
                                .setViewportSize(width.width, width.height)),
                width);
    }

    /** A browser window that notes whatever the page complains about. */
    public static final class Window implements AutoCloseable {

        private final BrowserContext context;
        private final Width width;
        private final Page page;
        private final List<String> complaints = new ArrayList<>();

        private Window(BrowserContext context, Width width) {
            this.context = context;
            this.width = width;
            this.page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
        }

        public Page page() {
            return page;
        }

        /** Signs in as one of the {@link TestUsers} and opens a path. */
        public Page signIn(String username, String path) {
            return signIn(username, TestUsers.PASSWORD, path);
        }

        public Page signIn(String username, String password, String path) {
            page.navigate(path);
            page.locator("#username").fill(username);
            page.locator("#password").fill(password);
            page.locator("#password").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            return page;
        }

        /** Errors and warnings of the console (also violations of the content policy), and uncaught exceptions. */
        public List<String> complaints() {
            return List.copyOf(complaints);
        }

        /**
         * What axe finds against WCAG 2.2 AA: the rule and the element, nothing when all is well. A page that looks for
         * news may exchange a part while axe walks through it; then it is walked once more.
         */
        public List<String> barriers() {
            try {
                return walked();
            } catch (PlaywrightException moved) {
                return walked();
            }
        }

        private List<String> walked() {
            page.evaluate(AXE);
            var found = (List<?>) page.evaluate(BARRIERS, WCAG_22_AA);
            return found.stream().map(String::valueOf).toList();
        }

        /** Whether the page is wider than the window, so that one has to push it to the side. */
        public boolean overflows() {
            return (Boolean)
                    page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        }

        /** Keeps the whole page as {@code target/screens/<name>-<width>.png}. */
        public void keep(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screens", name + "-" + width.width + ".png")));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
