package io.regua.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that can also be walked by key, however long it is.
 *
 * @param page counts from 0; 0 when the list is walked by key
 * @param total how many there are on all pages
 * @param next to be sent as {@code after} for what follows; null = this is the end
 */
record Listing<T>(
        List<T> items,
        int page,
        int size,
        long total,

        @Schema(description = "Send it as after for what follows; null at the end", example = "51") @Nullable Long next) {

    Listing {
        items = List.copyOf(items);
    }
}
