package io.regua.desk.web;

import io.regua.creditors.Creditor;
import io.regua.desk.Queued;
import io.regua.desk.Rows;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the desk shows.
 *
 * @param creditor the one asked for, 0 = all that may be seen
 */
record QueuePage(Rows<Queued> queue, List<Creditor> creditors, long creditor) {

    private static final int SIZE = 25;

    /** Whether it may hold more than that. */
    public boolean more() {
        return !queue.isEmpty() && !queue.rows().getFirst().whole();
    }

    /** How many customers the queue holds, as far as it was read. */
    public long size() {
        return queue.isEmpty() ? 0 : queue.rows().getFirst().queueSize();
    }

    public int from() {
        return queue.page() * SIZE + 1;
    }

    public int to() {
        return queue.page() * SIZE + queue.rows().size();
    }

    public String customer(long customer, int index) {
        var there = UriComponentsBuilder.fromPath("/customers/" + customer).queryParam("at", from() + index);
        return filtered(there).toUriString();
    }

    public String turned(int page) {
        return filtered(UriComponentsBuilder.fromPath("/desk"))
                .queryParam("page", page)
                .toUriString();
    }

    private UriComponentsBuilder filtered(UriComponentsBuilder there) {
        return creditor > 0 ? there.queryParam("creditor", creditor) : there;
    }
}
