package io.regua.intake.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Rows that pile up by inbox and go by {@code COPY} a piece at a time. */
final class Pieces implements AutoCloseable {

    private static final int PIECE = 1 << 19;
    private static final int FIRST_ROOM = 1 << 12;

    private final long batch;
    private final CopyThread copies;
    private final Map<Inbox, CopyRows> rows = new EnumMap<>(Inbox.class);
    private final Map<Inbox, Long> counts = new EnumMap<>(Inbox.class);

    Pieces(long batch, CopyThread copies) {
        this.batch = batch;
        this.copies = copies;
        for (var target : Inbox.values()) {
            rows.put(target, new CopyRows(FIRST_ROOM));
        }
    }

    /** A row begun with its batch and line. */
    CopyRows row(Inbox target, long line) {
        return Objects.requireNonNull(rows.get(target)).add(batch).add(line);
    }

    void end(Inbox target, CopyRows row) {
        row.endRow();
        counts.merge(target, 1L, Long::sum);
        if (row.size() >= PIECE) {
            copies.send(target.copy(), row.taken());
        }
    }

    /** Sends what is left and waits until everything has arrived. */
    void finish() {
        rows.forEach((target, left) -> {
            if (left.size() > 0) {
                copies.send(target.copy(), left.taken());
            }
        });
        copies.finish();
    }

    long count(Inbox target) {
        return counts.getOrDefault(target, 0L);
    }

    @Override
    public void close() {
        copies.close();
    }
}
