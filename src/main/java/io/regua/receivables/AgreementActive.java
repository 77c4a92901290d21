package io.regua.receivables;

import java.time.LocalDate;

/** The first payment of an agreement had come by a day: what is listed for its debts is to be removed (L07). */
public record AgreementActive(long agreementId, long customerId, long creditorId, LocalDate on) {}
