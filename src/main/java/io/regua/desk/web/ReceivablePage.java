package io.regua.desk.web;

import io.regua.desk.Dossier;
import io.regua.receivables.AmountDue;
import java.util.List;

/**
 * What the page of one receivable shows.
 *
 * @param held the holds in force that make it wait
 */
record ReceivablePage(
        Dossier.Head head,
        Dossier.Debt debt,
        AmountDue amount,
        List<Dossier.Held> held,
        boolean mayRecord,
        boolean mayHold,
        boolean mayChange) {}
