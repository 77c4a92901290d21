package io.regua.intake.web;

import io.regua.creditors.Creditor;
import io.regua.receivables.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decisions that wait, or that were made.
 *
 * @param files the names of the files that brought them, by import
 * @param creditor and file: what is filtered by; null = all
 */
record DecisionsPage(
        List<Decision> decisions,
        Paging paging,
        boolean pending,
        List<Creditor> creditors,
        Map<Long, String> files,
        @Nullable Long creditor,
        @Nullable Long file) {

    private static final List<String> FACTS = List.of(
            "state",
            "dueOn",
            "amount",
            "open",
            "settledOn",
            "finePercent",
            "interestPercent",
            "doneOn",
            "reference",
            "reason");

    /** One fact, as the file has it and as it is on record. */
    record Side(
            String name, @Nullable Object said, @Nullable Object onRecord) {

        public boolean differs() {
            return said != null && !Objects.equals(String.valueOf(said), String.valueOf(onRecord));
        }
    }

    public List<Side> sides(Decision decision) {
        return FACTS.stream()
                .flatMap(name -> {
                    var said = decision.said().get(name);
                    var known = decision.onRecord().get(name);
                    return said == null && known == null ? Stream.empty() : Stream.of(new Side(name, said, known));
                })
                .toList();
    }

    public String brand(long id) {
        return creditors.stream()
                .filter(each -> each.id() == id)
                .map(Creditor::brand)
                .findFirst()
                .orElse("");
    }

    public @Nullable String fileName(Decision decision) {
        return decision.batchId() == null ? null : files.get(decision.batchId());
    }
}
