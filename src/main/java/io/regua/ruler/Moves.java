package io.regua.ruler;

import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.Positions;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes debts from one version of a ruler to another after a publishing. A front door whose work is cut into short
 * transactions: nobody who changes a debt meanwhile waits longer than one of them, and work that was cut off goes on
 * where it stopped.
 */
@Service
public class Moves {

    /** Positions in one transaction: well under a second, so that nobody at a desk waits longer for a row. */
    private static final int BATCH = 10_000;

    private final MoveRows moves;
    private final Positions positions;
    private final TransactionOperations transactions;
    private final SideBySide sideBySide;

    Moves(MoveRows moves, Positions positions, TransactionOperations transactions, SideBySide sideBySide) {
        this.moves = moves;
        this.positions = positions;
        this.transactions = transactions;
        this.sideBySide = sideBySide;
    }

    /** The moves that are under way, oldest first. */
    public List<Move> underWay() {
        return moves.underWay();
    }

    /**
     * What is due of all moves on a night: those at once to their end, the phased ones their share of the night. A
     * second call for the same date moves nothing more of a phased one.
     *
     * @return how many debts were moved
     */
    public long goOn(LocalDate date) {
        return each(moves.underWay(), move -> move.isPhased() ? tonight(move, date) : whole(move, date));
    }

    /** What a publishing leaves to be done at once: debts on no ruler find theirs, moves that wait for no night end. */
    void goOnWithoutWaiting(LocalDate today) {
        placeTheUnplaced(today);
        each(moves.underWay().stream().filter(move -> !move.isPhased()).toList(), move -> whole(move, today));
    }

    /** No two moves take the same debts. */
    private long each(List<Move> underWay, Function<Move, Long> work) {
        return sideBySide.each(underWay, work).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void placeTheUnplaced(LocalDate today) {
        transactions.executeWithoutResult(status -> {
            positions.lock();
            if (positions.reconsider() > 0) {
                positions.refresh(today);
            }
        });
    }

    private long tonight(Move move, LocalDate date) {
        return date.equals(move.lastNight()) ? 0 : batch(move, date, move.perNight());
    }

    private long whole(Move move, LocalDate date) {
        var moved = 0L;
        long batch;
        do {
            batch = batch(move, date, BATCH);
            moved += batch;
        } while (batch == BATCH);
        return moved;
    }

    private long batch(Move move, LocalDate date, int size) {
        return transactions.execute(status -> {
            positions.lockTogether();
            var moved = moves.next(move.id(), date, size);
            if (moved < size) {
                moves.end(move.id());
            }
            return moved;
        });
    }
}
