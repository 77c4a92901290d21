package io.regua.nightly;

import io.regua.Regua;
import java.time.LocalDate;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application in a process of its own that runs one night on the database it is given, and can be killed. */
final class NightProcess {

    static final String READY = "NIGHT READY";
    static final String DONE = "NIGHT DONE";

    private NightProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (var house = new SpringApplicationBuilder(Regua.class)
                .properties(
                        "db-scheduler.enabled=false",
                        "regua.night.enabled=false",
                        "logging.level.root=warn",
                        "server.port=0")
                .run()) {
            say(READY);
            // The parent says when: the night begins at a moment it knows.
            System.in.read();
            var report = house.getBean(Nights.class).run(LocalDate.parse(arguments[0]), Cause.API, "drill");
            say(DONE + " " + report.state());
        }
    }

    @SuppressWarnings("SystemOut") // the parent reads it
    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
