package io.regua.negotiation;

import io.regua.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says he will pay.
 *
 * @param debts of this customer at this creditor
 * @param parts in the order of their dates
 * @param note in the words of whoever heard it; may be empty
 * @param request by which the same wish, sent twice, is known again; null = each is another
 */
public record NewPromise(
        long customerId,
        long creditorId,
        List<Long> debts,
        List<Part> parts,
        Heard heard,
        String note,
        @Nullable String request) {

    /** So much by a day. */
    public record Part(LocalDate dueOn, Money amount) {}

    public NewPromise {
        debts = debts.stream().distinct().toList();
        parts = List.copyOf(parts);
        note = note.strip();
        request = request == null || request.isBlank() ? null : request.strip();
    }

    /** All parts together. */
    public Money amount() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** The latest day that is named. */
    public Optional<LocalDate> lastDueOn() {
        return parts.stream().map(Part::dueOn).max(LocalDate::compareTo);
    }
}
