package io.regua.ruler;

import io.regua.ruler.store.Limits;
import io.regua.ruler.store.Positions;
import io.regua.ruler.store.Share;
import io.regua.ruler.store.Shares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Moves positions by the night. A front door whose work is cut into shares of the customers when there is much of it,
 * each in a transaction of its own and side by side. Meanwhile one more transaction keeps all others from changing
 * positions. A share is done as a whole or not at all; what was cut off is found due again.
 */
@Service
public class Sweeps {

    /** Fewer debts than this are done sooner in one go. */
    private static final int WORTH_SHARING = 10_000;

    private static final Comparator<Swept.Count> IN_ORDER = Comparator.comparing(
                    Swept.Count::seq, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Swept.Count::outcome)
            .thenComparing(Swept.Count::reason);

    private final Positions positions;
    private final Shares shares;
    private final TransactionOperations transactions;
    private final SideBySide sideBySide;
    private final int worthSharing;

    @Autowired
    Sweeps(Positions positions, Shares shares, TransactionOperations transactions, SideBySide sideBySide) {
        this(positions, shares, transactions, sideBySide, WORTH_SHARING);
    }

    Sweeps(
            Positions positions,
            Shares shares,
            TransactionOperations transactions,
            SideBySide sideBySide,
            int worthSharing) {
        this.positions = positions;
        this.shares = shares;
        this.transactions = transactions;
        this.sideBySide = sideBySide;
        this.worthSharing = worthSharing;
    }

    /**
     * Takes in every change recorded since the last time.
     *
     * @param today decides which ruler a debt is on
     */
    public Refreshed refresh(LocalDate today) {
        return alone(() ->
                each(shares.ofChanged(sideBySide.pieces(), worthSharing), share -> positions.refresh(today, share))
                        .stream()
                        .reduce(Refreshed.NOTHING, Refreshed::and));
    }

    /**
     * Takes every debt whose next step is due as far as its ruler allows.
     *
     * @return how often each step ended in each way
     */
    public List<Swept.Count> sweep(LocalDate date) {
        return alone(() -> {
            var first = positions.fewActions();
            var due = shares.ofDue(date, sideBySide.pieces(), worthSharing, first);
            return due.size() == 1 ? positions.sweep(date, Share.ALL, Limits.NONE) : sweep(date, due, first);
        });
    }

    /** Whom a limit might concern is left to the end, when one statement sees them all. */
    private List<Swept.Count> sweep(LocalDate date, List<Share> due, boolean first) {
        var limits = positions.limits(date);
        var counts = new ArrayList<Swept.Count>();
        if (first) {
            counts.addAll(head(date, due.getFirst(), limits));
        }
        each(first ? due.subList(1, due.size()) : due, share -> positions.sweep(date, share, limits))
                .forEach(counts::addAll);
        if (limits.any()) {
            counts.addAll(positions.sweep(date, Share.ALL, Limits.NONE));
        }
        return added(counts);
    }

    /**
     * Where there are no actions yet, any way to look them up seems good to the planner; and then the shares write as
     * many as there will ever be in a night, each stepping over the other's. A small share goes ahead, so that there
     * are some.
     */
    private List<Swept.Count> head(LocalDate date, Share share, Limits limits) {
        var counts = positions.sweep(date, share, limits);
        positions.countActions();
        return counts;
    }

    private static List<Swept.Count> added(List<Swept.Count> counts) {
        return counts.stream()
                .collect(Collectors.groupingBy(Swept.Count::what, Collectors.summingLong(Swept.Count::count)))
                .entrySet()
                .stream()
                .map(counted -> counted.getKey().times(counted.getValue()))
                .sorted(IN_ORDER)
                .toList();
    }

    private <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            positions.lock();
            return work.get();
        }));
    }

    private <T> List<T> each(List<Share> customers, Function<Share, T> work) {
        return customers.size() == 1
                ? List.of(work.apply(customers.getFirst()))
                : sideBySide.each(
                        customers, share -> Objects.requireNonNull(transactions.execute(status -> work.apply(share))));
    }
}
