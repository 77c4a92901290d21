package io.regua.ruler;

import io.regua.ruler.store.MoveRows;
import io.regua.ruler.store.Positions;
import java.time.LocalDate;
import org.springframework.transaction.support.TransactionOperations;

/** Carries out orders to move debts, as the night and a publishing do, for tests of other rooms. */
public final class Orders {

    private final Moves moves;

    public Orders(MoveRows rows, Positions positions, TransactionOperations transactions) {
        this.moves = new Moves(rows, positions, transactions, new SideBySide(1));
    }

    public void tonight(LocalDate date) {
        moves.goOn(date);
    }

    public void afterPublishing(LocalDate today) {
        moves.goOnWithoutWaiting(today);
    }
}
