package io.regua.intake;

import org.springframework.context.ApplicationContext;

/** Runs imports where no clockwork does. */
public final class ImportsAtOnce {

    private ImportsAtOnce() {}

    /** Runs a queued import to its end. */
    public static void run(ApplicationContext house, long id) {
        house.getBean(ImportRun.class).run(id, true);
    }
}
