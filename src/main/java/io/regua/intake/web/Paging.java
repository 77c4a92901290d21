package io.regua.intake.web;

/** Where a list is being looked at; pages count from 1. */
record Paging(int page, int size, long count) {

    Paging {
        page = Math.clamp(page, 1, Math.max(1, (int) Math.ceilDiv(count, (long) size)));
    }

    public int from() {
        return (page - 1) * size;
    }

    public int last() {
        return Math.max(1, (int) Math.ceilDiv(count, (long) size));
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < last();
    }
}
