package io.regua.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page counts from 0
 * @param total how many there are on all pages
 */
record Page<T>(List<T> items, int page, int size, long total) {

    static final String FIRST = "0";
    static final String USUAL_SIZE = "50";
    static final int LARGEST_SIZE = 200;
    static final int LAST = 1_000_000;

    static long offset(int page, int size) {
        return (long) page * size;
    }
}
