package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.receivables.AmountDue;
import io.regua.receivables.Holds;
import io.regua.receivables.PriorState;
import io.regua.receivables.WriteOff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one receivable shows.
 *
 * @param amount what is owed today
 * @param asked the day the reader asked for, and {@code calculated} what is owed then
 * @param settled what was paid of it, newest first
 * @param held the holds in force that make it wait
 * @param mayHold what the reader may hold for; nothing when nothing is owed
 * @param writeOff proposed or standing; null = none
 * @param standing how the customer stands; null = nothing is known
 */
record ReceivablePage(
        Dossier.Head head,
        Dossier.Debt debt,
        long contractId,
        AmountDue amount,
        AskedDay asked,
        AmountDue calculated,
        List<Dossier.Settling> settled,
        List<Dossier.Held> held,
        boolean mayRecord,
        Holds.Options mayHold,
        boolean mayChange,
        @Nullable WriteOff writeOff,
        boolean mayWriteOff,
        PriorState prior,
        @Nullable Badge standing) {}
