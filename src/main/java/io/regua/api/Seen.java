package io.regua.api;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** One thing, or the same answer for one that is not there and one that may not be seen. */
final class Seen {

    private Seen() {}

    static <T> T one(Supplier<T> read, Predicate<T> isSeen, String otherwise, long id) {
        try {
            return Optional.of(read.get()).filter(isSeen).orElseThrow();
        } catch (NoSuchElementException e) {
            throw Refused.notFound(otherwise, String.valueOf(id));
        }
    }
}
