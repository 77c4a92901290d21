package io.regua.ruler;

import io.regua.ruler.store.Positions;
import io.regua.ruler.store.Positions.Move;
import io.regua.ruler.store.Positions.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lets the one decision run into the future, move by move, until every debt is at the end of its ruler. */
class Plan {

    /** A ruler is walked at least one step each move; this only stops a ruler that never ends. */
    private static final int MOST_MOVES = 100;

    private final Positions positions;
    private final LocalDate from;
    private final Map<Long, List<PlannedStep>> steps = new TreeMap<>();

    Plan(Positions positions, LocalDate from) {
        this.positions = positions;
        this.from = from;
    }

    Map<Long, List<PlannedStep>> of(long customerId, Collection<Long> receivableIds) {
        var standing = positions.standing(customerId, receivableIds);
        for (var move = 0; move < MOST_MOVES && !standing.isEmpty(); move++) {
            standing = walk(standing);
        }
        return steps;
    }

    private List<Standing> walk(List<Standing> standing) {
        var dated = standing.stream().filter(s -> s.nextOn() != null).toList();
        if (dated.isEmpty()) {
            return List.of();
        }
        var moves = positions.walk(dated, from);
        moves.forEach(this::note);
        return moves.stream().map(Move::then).distinct().toList();
    }

    private void note(Move move) {
        if (move.walked() != null) {
            steps.computeIfAbsent(move.then().receivableId(), id -> new ArrayList<>())
                    .add(Objects.requireNonNull(move.walked()));
        }
    }
}
