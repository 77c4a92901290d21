package io.regua.receivables.web;

import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldLine;
import io.regua.receivables.HoldLists.Counts;
import io.regua.receivables.HoldLists.Which;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of holds.
 *
 * @param kind empty = every kind
 * @param found the holds of this page and, when there is one, the first of the next
 * @param number of the page, from 0
 */
record HoldsPage(Which which, String kind, Counts counts, List<HoldLine> found, int number, LocalDate today) {

    private static final int ON_A_PAGE = 50;

    public List<HoldLine> lines() {
        return found.subList(0, Math.min(ON_A_PAGE, found.size()));
    }

    public boolean more() {
        return found.size() > ON_A_PAGE;
    }

    public List<Which> lists() {
        return List.of(Which.values());
    }

    public List<HoldKind> kinds() {
        return List.of(HoldKind.values());
    }

    public String list(Which other) {
        return at(other, 0);
    }

    public String page(int other) {
        return at(which, other);
    }

    private String at(Which list, int page) {
        var there = UriComponentsBuilder.fromPath("/holds").queryParam("which", list.code());
        if (!kind.isEmpty()) {
            there.queryParam("kind", kind);
        }
        return page == 0 ? there.toUriString() : there.queryParam("page", page).toUriString();
    }
}
