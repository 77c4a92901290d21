package io.regua.nightly;

import io.regua.Regua;
import java.time.LocalDate;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The application in a process of its own that runs a night on the database it is given, and can be killed. */
final class NightProcess {

    static final String READY = "NIGHT READY";
    static final String DONE = "NIGHT DONE";

    private NightProcess() {}

    public static void main(String[] arguments) throws Exception {
        try (var house = new SpringApplicationBuilder(Regua.class)
                .properties("db-scheduler.enabled=false", "regua.night.enabled=false", "logging.level.root=warn")
                // As an argument: the port that ships is for one process alone.
                .run("--server.port=0")) {
            say(READY);
            // The parent says when, each time with a line: the night begins at a moment it knows.
            while (System.in.read() >= 0) {
                say(DONE + " " + night(house.getBean(Nights.class), LocalDate.parse(arguments[0])));
            }
        }
    }

    /** How it ended; broken when not even the ledger could be written. */
    private static String night(Nights nights, LocalDate date) {
        try {
            return nights.run(date, Cause.API, "drill").state();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(NightProcess.class).warn("the night broke off", e);
            return "broken";
        }
    }

    @SuppressWarnings("SystemOut") // the parent reads it
    private static void say(String words) {
        System.out.println(words);
        System.out.flush();
    }
}
