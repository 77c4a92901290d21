package io.regua.receivables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file said of a debt that only a person may decide.
 *
 * @param customerId 0 when the debt is not known
 * @param installment null = the whole contract
 * @param operation change, cancel or return
 * @param said and onRecord: the two sides, by the names of facts
 * @param code the weightiest objection
 * @param overrulable whether it can be accepted as things stood when it came
 * @param batchId the import that brought it
 * @param state pending, accepted or kept
 * @param reason why it was decided so
 */
public record Decision(
        long id,
        long customerId,
        long creditorId,
        String contractNumber,
        @Nullable Integer installment,
        @Nullable Long receivableId,
        String operation,
        Map<String, Object> said,
        Map<String, Object> onRecord,
        List<Objected> objections,
        String code,
        boolean overrulable,
        @Nullable Long batchId,
        @Nullable Long line,
        String state,
        Instant raisedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public boolean isPending() {
        return state.equals("pending");
    }
}
