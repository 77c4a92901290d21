package io.regua.negotiation.web;

import io.regua.negotiation.PromiseLine;
import io.regua.negotiation.PromiseLists.Which;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of promises.
 *
 * @param mine whether only those that the reader heard
 * @param found the promises of this page and, when there is one, the first of the next
 * @param number of the page, from 0
 */
record PromiseListPage(
        Which which,
        boolean mine,
        Map<Which, Long> counts,
        List<PromiseLine> found,
        int number,
        boolean maySet,
        LocalDate today) {

    static final int ON_A_PAGE = 50;

    public List<PromiseLine> lines() {
        return found.subList(0, Math.min(ON_A_PAGE, found.size()));
    }

    public boolean more() {
        return found.size() > ON_A_PAGE;
    }

    public List<Which> lists() {
        return List.of(Which.values());
    }

    public long count(Which list) {
        return counts.getOrDefault(list, 0L);
    }

    public String list(Which other) {
        return at(other, mine, 0);
    }

    public String page(int other) {
        return at(which, mine, other);
    }

    /** The same list, of everybody or of the reader alone. */
    public String whose(boolean ofReader) {
        return at(which, ofReader, 0);
    }

    private static String at(Which list, boolean ofReader, int page) {
        var there = UriComponentsBuilder.fromPath("/promises").queryParam("which", list.code());
        if (ofReader) {
            there.queryParam("mine", true);
        }
        return page == 0 ? there.toUriString() : there.queryParam("page", page).toUriString();
    }
}
