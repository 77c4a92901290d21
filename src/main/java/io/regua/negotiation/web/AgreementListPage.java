package io.regua.negotiation.web;

import io.regua.negotiation.AgreementLine;
import io.regua.negotiation.Deals;
import io.regua.negotiation.Deals.Which;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param found a page of them, and one more where there are more */
record AgreementListPage(
        Which which, List<AgreementLine> found, @Nullable Long before, LocalDate today) {

    public List<AgreementLine> lines() {
        return found.stream().limit(Deals.PAGE).toList();
    }

    public List<Which> lists() {
        return List.of(Which.values());
    }

    /** The key that the next page begins after; null where this is the last. */
    public @Nullable Long next() {
        return found.size() > Deals.PAGE ? lines().getLast().id() : null;
    }
}
