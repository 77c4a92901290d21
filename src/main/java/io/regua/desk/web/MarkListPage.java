package io.regua.desk.web;

import io.regua.customers.MarkKind;
import io.regua.desk.MarkLine;
import io.regua.desk.MarkLists.Counts;
import io.regua.desk.MarkLists.Which;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of marks.
 *
 * @param kind empty = every kind
 * @param found the marks of this page and, when there is one, the first of the next
 * @param number of the page, from 0
 */
record MarkListPage(Which which, String kind, Counts counts, List<MarkLine> found, int number, LocalDate today) {

    static final int ON_A_PAGE = 50;

    public List<MarkLine> lines() {
        return found.subList(0, Math.min(ON_A_PAGE, found.size()));
    }

    public boolean more() {
        return found.size() > ON_A_PAGE;
    }

    public List<Which> lists() {
        return List.of(Which.values());
    }

    public List<MarkKind> kinds() {
        return List.of(MarkKind.values());
    }

    public String list(Which other) {
        return at(other, 0);
    }

    public String page(int other) {
        return at(which, other);
    }

    private String at(Which list, int page) {
        var there = UriComponentsBuilder.fromPath("/marks").queryParam("which", list.code());
        if (!kind.isEmpty()) {
            there.queryParam("kind", kind);
        }
        return page == 0 ? there.toUriString() : there.queryParam("page", page).toUriString();
    }
}
