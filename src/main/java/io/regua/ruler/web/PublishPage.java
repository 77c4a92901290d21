package io.regua.ruler.web;

import io.regua.ruler.web.ComparePage.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever publishes a draft has to know and to say.
 *
 * @param live the version that runs until then; null = none was published
 * @param driven how many debts the versions published before drive; null = not counted
 * @param blocking what stands in the way
 * @param warnings what is to be known all the same
 * @param rows what differs from the live version
 */
record PublishPage(
        long rulerId,
        String name,
        VersionSheet sheet,
        @Nullable VersionSheet live,
        @Nullable Long driven,
        List<String> blocking,
        List<String> warnings,
        List<Row> rows,
        Typed typed,
        Said said) {}
