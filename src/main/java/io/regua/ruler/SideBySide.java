package io.regua.ruler;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Does the pieces of a large work beside one another, each on a thread and so on a connection of its own: deciding
 * costs the database processor time, and one connection uses one processor.
 */
@Component
class SideBySide {

    private final int pieces;
    private final int atOnce;

    @Autowired
    SideBySide(@Value("${regua.ruler.at-once:2}") int atOnce) {
        this(atOnce, atOnce);
    }

    /** @param atOnce 1 = one piece after the other, in the transaction of the caller if there is one */
    SideBySide(int pieces, int atOnce) {
        this.pieces = pieces;
        this.atOnce = atOnce;
    }

    /** How many pieces a work is best cut into. */
    int pieces() {
        return pieces;
    }

    /**
     * Waits until all pieces are done or have failed.
     *
     * @return what became of each, in their order
     * @throws RuntimeException what the first that failed has thrown; what the others did stands
     */
    <P, T> List<T> each(List<P> work, Function<P, T> doing) {
        if (atOnce == 1 || work.size() == 1) {
            return work.stream().map(doing).toList();
        }
        try (var threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofVirtual().name("side-by-side-", 1).factory())) {
            return results(threads.invokeAll(work.stream()
                    .map(piece -> (Callable<T>) () -> doing.apply(piece))
                    .toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while pieces of work were under way", e);
        }
    }

    private static <T> List<T> results(List<Future<T>> done) throws InterruptedException {
        var results = new ArrayList<T>();
        for (var piece : done) {
            try {
                results.add(piece.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
