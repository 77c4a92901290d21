package io.regua.ruler;

import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.Positions;
import io.regua.ruler.store.Shares;
import org.springframework.transaction.support.TransactionOperations;

/** The front doors that cut their work into transactions, for tests of other rooms. */
public final class Fronts {

    private Fronts() {}

    /** What a context needs that is put together by hand. */
    public static Class<?>[] components() {
        return new Class<?>[] {Rulers.class, Moves.class, Sweeps.class, SideBySide.class};
    }

    /**
     * Nights in shares.
     *
     * @param pieces into how many shares much work is cut; they are done one after the other on the connection of the
     *     test
     * @param worthSharing so many debts are much
     */
    public static Sweeps inTurn(
            Positions positions, Shares shares, TransactionOperations transactions, int pieces, int worthSharing) {
        return new Sweeps(positions, shares, transactions, new SideBySide(pieces, 1), worthSharing);
    }

    /** Nights in shares that are done at the same time, as the application does them. */
    public static Sweeps sideBySide(
            Positions positions, Shares shares, TransactionOperations transactions, int pieces, int worthSharing) {
        return new Sweeps(positions, shares, transactions, new SideBySide(pieces), worthSharing);
    }

    /** As the application does it, one piece after the other where there is only one. */
    public static Moves moves(MoveRows rows, Positions positions, TransactionOperations transactions, int pieces) {
        return new Moves(rows, positions, transactions, new SideBySide(pieces));
    }
}
