package io.regua.ruler.web;

import java.util.List;

/** Customers to whom a draft would say more than the house has set, a page of them. */
record CrowdedPage(long rulerId, String name, int number, long customers, List<Line> lines, int page, boolean more) {

    /** One of them, with the most contacts that fall into thirty days. */
    record Line(long customerId, String name, int contacts) {}
}
