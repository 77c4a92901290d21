package io.regua.intake;

import io.regua.intake.rules.Header;
import io.regua.intake.rules.Understood;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a received file would bring, judged by its first lines. Nothing of it is in yet.
 *
 * @param candidates the mappings that can read these columns
 * @param mapping the one it would be read by; null as long as nobody chose
 * @param objection why it cannot be started as it is
 * @param raw the first lines as they stand
 * @param lines the same as understood; empty without a mapping
 * @param problems reasons among the first lines that were looked at, at most so many
 * @param lookedAt how many lines were looked at
 * @param refused how many of them would come back
 */
public record Preview(
        Header header,
        List<String> candidates,
        @Nullable Mapping mapping,
        @Nullable Objection objection,
        List<List<String>> raw,
        List<Understood> lines,
        List<RefusedLine> problems,
        int lookedAt,
        int refused) {}
