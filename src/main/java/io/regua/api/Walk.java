package io.regua.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is walked by key, however long it is.
 *
 * @param next to be sent as {@code after} for what follows; null = this is the end
 */
record Walk<T>(
        List<T> items,

        @Schema(description = "Send it as after for what follows; null at the end", example = "51") @Nullable Long next) {

    static final String FIRST = "0";

    Walk {
        items = List.copyOf(items);
    }

    /** The first {@code size} of a list that was read one row further, to know whether there are more. */
    static <T> Walk<T> of(List<T> oneMore, int size, ToLongFunction<T> key) {
        if (oneMore.size() <= size) {
            return new Walk<>(oneMore, null);
        }
        var items = oneMore.subList(0, size);
        return new Walk<>(items, key.applyAsLong(items.getLast()));
    }
}
