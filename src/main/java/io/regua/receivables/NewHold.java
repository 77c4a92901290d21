package io.regua.receivables;

import io.regua.files.Proof;
import io.regua.receivables.HoldScope.OneReceivable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be placed.
 *
 * @param fromOn its first day; null = today
 * @param untilOn the last day it holds; null = as long as the policy says, else until somebody releases it
 * @param reason why, in the words of who places it
 * @param chargesRun whether fine and interest go on; null = as the policy says
 */
public record NewHold(
        HoldScope scope,
        HoldKind kind,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        String reason,
        @Nullable Boolean chargesRun,
        @Nullable Proof proof) {

    public NewHold {
        reason = reason.strip();
    }

    /** A hold on one receivable from today, for as long as the policy says. */
    public static NewHold on(long receivable, HoldKind kind, String reason) {
        return new NewHold(new OneReceivable(receivable), kind, null, null, reason, null, null);
    }

    public NewHold from(LocalDate first) {
        return new NewHold(scope, kind, first, untilOn, reason, chargesRun, proof);
    }

    public NewHold until(@Nullable LocalDate last) {
        return new NewHold(scope, kind, fromOn, last, reason, chargesRun, proof);
    }

    public NewHold with(@Nullable Proof shown) {
        return new NewHold(scope, kind, fromOn, untilOn, reason, chargesRun, shown);
    }

    /** Fine and interest stand still as long as it holds. */
    public NewHold stoppingCharges() {
        return new NewHold(scope, kind, fromOn, untilOn, reason, false, proof);
    }
}
