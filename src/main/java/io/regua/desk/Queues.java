package io.regua.desk;

import io.regua.desk.store.QueueRows;
import io.regua.team.CreditorScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to call, in what order. */
@Service
@Transactional(readOnly = true)
public class Queues {

    private static final int PAGE = 25;

    private final QueueRows rows;

    Queues(QueueRows rows) {
        this.rows = rows;
    }

    /** A page of the queue; {@code creditor} 0 = every creditor of the scope. */
    public Rows<Queued> page(CreditorScope scope, long creditor, LocalDate today, int page) {
        return Rows.cut(rows.page(scope, creditor, today, page * PAGE, PAGE + 1), page, PAGE);
    }

    /**
     * Who stands around a place of the queue.
     *
     * @param place counts from 1
     */
    public Neighbours around(CreditorScope scope, long creditor, LocalDate today, int place) {
        var first = Math.max(1, place - 1);
        var three = rows.page(scope, creditor, today, first - 1, place - first + 2);
        return new Neighbours(place, creditor, three, place - first);
    }

    /** A place of the queue with the customers before and after it. */
    public record Neighbours(int place, long creditor, List<Queued> rows, int index) {

        public @Nullable Queued previous() {
            return index > 0 && !rows.isEmpty() ? rows.getFirst() : null;
        }

        public @Nullable Queued next() {
            return rows.size() > index + 1 ? rows.get(index + 1) : null;
        }

        /** How many customers the queue holds, as far as it was read. */
        public long size() {
            return rows.isEmpty() ? 0 : rows.getFirst().queueSize();
        }

        /** Whether it may hold more. */
        public boolean more() {
            return !rows.isEmpty() && !rows.getFirst().whole();
        }

        public int pageNumber() {
            return (place - 1) / PAGE;
        }
    }
}
