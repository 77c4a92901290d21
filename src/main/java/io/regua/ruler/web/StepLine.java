package io.regua.ruler.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in words.
 *
 * @param also what else says when
 * @param mark how it differs from the version it is compared to; null when it does not
 */
record StepLine(
        String key,
        String name,
        String when,
        List<String> also,
        String how,
        List<String> onlyIf,
        @Nullable String mark) {

    public boolean isOther() {
        return mark != null;
    }
}
