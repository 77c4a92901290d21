package io.regua.ruler;

import io.regua.ruler.store.FigureRows;
import io.regua.team.CreditorScope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Figures beside the rulers. They are counted when they are asked for and grow with the portfolio: pages ask last. */
@Service
@Transactional(readOnly = true)
public class RulerFigures {

    private final FigureRows rows;

    RulerFigures(FigureRows rows) {
        this.rows = rows;
    }

    /** How many of the receivables that may be seen are on which version, and how many on none. */
    public Driven driven(CreditorScope scope) {
        return new Driven(rows.byVersion(scope), rows.open(scope));
    }

    /** By creditor, how many receivables wait for nothing but that he is released to legal. */
    public Map<Long, Long> waitingForRelease(CreditorScope scope) {
        return rows.notReleased(scope);
    }

    /** The moves of a ruler's debts that still run. */
    public List<RunningMove> moves(long rulerId) {
        return rows.moves(rulerId);
    }

    /** How many customers are on each side of a trial, by the code of the side; one without customers is not in it. */
    public Map<String, Long> customersOf(long trialId) {
        return rows.arms(trialId);
    }
}
