package io.regua.intake;

import io.regua.team.CreditorScope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in.
 *
 * @param mapping null as long as nobody said how its columns are read
 * @param creditorId null when the lines name theirs
 * @param scope whose debts the lines may bring
 * @param phase what a running import is at: reading, admitting
 * @param linesRead lines of values so far, without header and blank lines
 * @param accepted lines of which something new went in
 * @param rejected lines that came back with a reason
 * @param duplicates lines that said only what was known
 * @param facts what went in: customers, contactPoints, contracts, receivables, payments, disputes
 * @param problem why it failed
 * @param fullList whether the file says all that is open at its creditor
 * @param confirmed whether somebody said that a full list is to be applied although it makes many debts wait
 */
public record Batch(
        long id,
        long fileId,
        String fileName,
        @Nullable String mapping,
        @Nullable Long creditorId,
        BatchState state,
        @Nullable String phase,
        FileFormat format,
        CreditorScope scope,
        long linesRead,
        long accepted,
        long rejected,
        long duplicates,
        Map<String, Object> facts,
        @Nullable Objection problem,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean fullList,
        boolean confirmed) {}
