package io.regua.app;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last words of a start: where the application is and who can sign in. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final FirstUsers firstUsers;

    Welcome(FirstUsers firstUsers) {
        this.firstUsers = firstUsers;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            log.info(words("http://localhost:" + context.getWebServer().getPort()));
        }
    }

    private String words(String address) {
        var line = "-".repeat(72);
        return "%n%s%n  Régua is at %s%n%s%s".formatted(line, address, signIns(address), line);
    }

    private String signIns(String address) {
        if (firstUsers.link().isPresent()) {
            return "%n  There is no user yet. Make the first administrator here, within 24 hours, once:%n  %s%n"
                    .formatted(address + firstUsers.link().get());
        }
        return firstUsers.demonstrationUsers().stream()
                .map(user -> "    %-8s %-14s %s%n"
                        .formatted(user.username(), user.password(), user.role().code()))
                .collect(Collectors.joining());
    }
}
