package io.regua.intake.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sends pieces of rows to the database on a connection of its own, one after the other, beside whoever makes them. Each
 * piece is committed by itself: inboxes are emptied before an import begins again.
 */
public final class CopyThread implements AutoCloseable {

    /** Rows for one inbox; without a statement, the end. */
    private static final class Piece {
        private final String copy;
        private final byte[] rows;

        Piece(String copy, byte[] rows) {
            this.copy = copy;
            this.rows = rows;
        }

        boolean isLast() {
            return copy.isEmpty();
        }
    }

    private static final int WAITING = 8;

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(WAITING);
    private final DataSource database;
    private final Thread thread;
    private volatile @Nullable Exception broken;

    public CopyThread(DataSource database) {
        this.database = database;
        this.thread = Thread.ofPlatform().daemon().name("import-copy").start(this::run);
    }

    /** Waits while too many pieces are on their way. */
    void send(String copy, byte[] rows) {
        put(new Piece(copy, rows));
    }

    /** Waits until all has been written. */
    void finish() {
        put(new Piece("", new byte[0]));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", e);
        }
        refuseBroken();
    }

    private void put(Piece piece) {
        try {
            do {
                refuseBroken();
            } while (!pieces.offer(piece, 200, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were written", e);
        }
    }

    private void refuseBroken() {
        var cause = broken;
        if (cause != null) {
            throw new IllegalStateException("rows could not be written", cause);
        }
    }

    private void run() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            var copier = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var piece = pieces.take(); !piece.isLast(); piece = pieces.take()) {
                copier.copyIn(piece.copy, new ByteArrayInputStream(piece.rows));
            }
        } catch (SQLException | IOException | RuntimeException e) {
            broken = e;
        } catch (InterruptedException e) {
            broken = e;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
