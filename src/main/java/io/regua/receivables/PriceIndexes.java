package io.regua.receivables;

import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.receivables.rules.IndexTable;
import io.regua.receivables.store.IndexRows;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The price indices by which contracts are corrected (M05): a table that an operator loads. */
@Service
@Transactional
public class PriceIndexes {

    private final IndexRows rows;
    private final Recalculations recalculations;
    private final Journal journal;

    PriceIndexes(IndexRows rows, Recalculations recalculations, Journal journal) {
        this.rows = rows;
        this.recalculations = recalculations;
        this.journal = journal;
    }

    /**
     * Loads monthly values from a CSV file with the columns {@code index}, {@code month} and {@code percent}. All of it
     * goes in, or nothing; a month that is there already takes the new value, and what this changes in payments that
     * were settled is settled anew.
     */
    public IndexLoad load(String csv, Actor actor) {
        var table = IndexTable.read(csv);
        if (!table.wrong().isEmpty()) {
            return new IndexLoad.Refused(table.wrong());
        }
        var changes = rows.write(table.values());
        var changed = changes.stream().mapToInt(IndexRows.Change::values).sum();
        changes.forEach(change -> journal.write(
                actor,
                "price_index",
                0,
                Journal.NO_CUSTOMER,
                null,
                "index_loaded",
                Map.of("index", change.index(), "from", change.from(), "values", change.values())));
        var resettled = changes.stream()
                .mapToInt(change -> recalculations.ofIndex(change.index(), YearMonth.from(change.from())))
                .sum();
        return new IndexLoad.Done(table.values().size(), changed, resettled);
    }

    /** Which indices there are, by name. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return rows.names();
    }

    /** The values of one index, the latest first. */
    @Transactional(readOnly = true)
    public List<IndexValue> of(String index, int size, int offset) {
        return rows.of(index, size, offset);
    }
}
