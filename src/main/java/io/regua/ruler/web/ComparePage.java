package io.regua.ruler.web;

import java.util.List;

/**
 * Two versions of a ruler side by side.
 *
 * @param to with what is other than in {@code from} standing out
 * @param versions the numbers to choose from
 * @param rows what differs
 */
record ComparePage(
        long rulerId, String name, VersionSheet from, VersionSheet to, List<Integer> versions, List<Row> rows) {

    /** Something that differs: what it says in the one and in the other; empty where it is not there. */
    record Row(String what, List<String> before, List<String> after) {}
}
