package io.regua.nightly;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** The application in a process of its own, ready to run one night as often as its parent says; it may be killed. */
final class NightChild implements AutoCloseable {

    /** A database as a child is told of it. */
    record Address(String url, String user, String password) {}

    /** How many of its lines are told when it ends too early. */
    private static final int REMEMBERED = 60;

    private final Process process;
    private final BufferedReader words;

    /** Waits until the child is ready. */
    NightChild(Address database, LocalDate date) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dspring.datasource.url=" + database.url(),
                        "-Dspring.datasource.username=" + database.user(),
                        "-Dspring.datasource.password=" + database.password(),
                        NightProcess.class.getName(),
                        date.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        words = process.inputReader();
        await(NightProcess.READY);
    }

    /** The night begins now; nobody waits. */
    void begin() throws IOException {
        process.outputWriter().append('\n').flush();
    }

    /** Waits until the night has ended and tells how: done, failed, or broken off. */
    String ended() throws IOException {
        return await(NightProcess.DONE).substring(NightProcess.DONE.length()).strip();
    }

    /** Kills it after so many milliseconds; false when it ended by itself before. */
    boolean killed(long after) throws InterruptedException {
        if (process.waitFor(after, TimeUnit.MILLISECONDS)) {
            return false;
        }
        process.destroyForcibly();
        process.waitFor();
        return true;
    }

    private String await(String wanted) throws IOException {
        var said = new ArrayDeque<String>();
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            if (line.startsWith(wanted)) {
                return line;
            }
            said.add(line);
            if (said.size() > REMEMBERED) {
                said.remove();
            }
        }
        throw new IOException(
                "the child ended before it said " + wanted + "; its last words: " + String.join("\n", said));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
