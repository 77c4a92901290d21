package io.regua.intake.web;

import io.regua.intake.ImportResults;
import io.regua.intake.RefusedLine;
import java.util.List;

/**
 * What became of the lines.
 *
 * @param show which of the three lists is open: refused, conflicts, notes
 */
record ResultPage(long refused, long conflicts, long notes, String show, Paging paging, List<RefusedLine> lines) {

    static ResultPage of(ImportResults results, long batch, String show, int page, int size) {
        var refused = results.countRefused(batch);
        var conflicts = results.countConflicts(batch);
        var notes = results.countNotes(batch);
        return switch (show) {
            case "conflicts" -> {
                var paging = new Paging(page, size, conflicts);
                yield new ResultPage(
                        refused, conflicts, notes, show, paging, results.conflicts(batch, paging.from(), size));
            }
            case "notes" -> {
                var paging = new Paging(page, size, notes);
                yield new ResultPage(
                        refused, conflicts, notes, show, paging, results.notes(batch, paging.from(), size));
            }
            default -> {
                var paging = new Paging(page, size, refused);
                yield new ResultPage(
                        refused, conflicts, notes, "refused", paging, results.refused(batch, paging.from(), size));
            }
        };
    }
}
