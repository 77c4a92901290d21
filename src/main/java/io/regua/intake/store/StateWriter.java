package io.regua.intake.store;

import io.regua.customers.MarkKind.Stop;
import io.regua.intake.rules.StateLine;
import io.regua.intake.rules.StateLine.MarkState;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Offers what an older system knew. What repeats the customer of the line before is not offered again. */
final class StateWriter {

    private final Pieces pieces;
    private @Nullable StateLine before;

    StateWriter(Pieces pieces) {
        this.pieces = pieces;
    }

    void write(long line, StateLine state) {
        if (state.aboutDebt()) {
            debt(line, state);
        }
        if (state.slice() != null) {
            slice(line, state, state.slice());
        }
        if (!state.sameCustomerState(before)) {
            state.marks().forEach(mark -> mark(line, state, mark));
            state.consents().forEach((channel, said) -> consent(line, state, channel, said));
            contact(line, state);
        }
        before = state;
    }

    private void debt(long line, StateLine state) {
        var bureau = state.bureau();
        var hold = state.hold();
        var taxId = state.taxId();
        var row = pieces.row(Inbox.PRIORS, line)
                .add(state.creditorId())
                .add(Objects.requireNonNull(state.contract()))
                .addPlain(state.installment());
        if (bureau == null) {
            row.addNulls(4);
        } else {
            row.addPlain(bureau.bureau())
                    .addPlain(bureau.requestedOn())
                    .addPlain(bureau.notifiedOn())
                    .addPlain(bureau.listedOn());
        }
        row.add(state.slice() == null ? state.agreement() : null).addPlain(state.agreedOn());
        if (hold == null) {
            row.addNulls(4);
        } else {
            row.addPlain(hold.kind())
                    .addPlain(hold.from())
                    .addPlain(hold.until())
                    .add(hold.reason());
        }
        pieces.end(
                Inbox.PRIORS, row.addPlain(taxId == null ? null : taxId.value()).add(state.code()));
    }

    private void slice(long line, StateLine state, StateLine.Slice slice) {
        pieces.end(
                Inbox.PRIOR_AGREEMENTS,
                who(Inbox.PRIOR_AGREEMENTS, line, state)
                        .add(Objects.requireNonNull(state.agreement()))
                        .addPlain(state.agreedOn())
                        .add(slice.no())
                        .addPlain(slice.dueOn())
                        .addPlain(slice.amount())
                        .addPlain(slice.paidOn()));
    }

    private void mark(long line, StateLine state, MarkState mark) {
        var kind = mark.kind();
        pieces.end(
                Inbox.MARKS,
                who(Inbox.MARKS, line, state)
                        .addPlain(kind.code())
                        .addPlain(mark.from())
                        .addPlain(kind.reviewDays().map(mark.from()::plusDays).orElse(null))
                        .add(mark.note())
                        .add(kind.chargesRun())
                        .add(kind.stops(Stop.RULER))
                        .add(kind.stops(Stop.CALLS))
                        .add(kind.stops(Stop.REGISTRY))
                        .add(kind.peopleOnly()));
    }

    private void consent(long line, StateLine state, String channel, String said) {
        pieces.end(
                Inbox.CONSENTS,
                who(Inbox.CONSENTS, line, state).addPlain(channel).addPlain(said));
    }

    private void contact(long line, StateLine state) {
        var contact = state.lastContact();
        if (contact != null) {
            pieces.end(
                    Inbox.PRIOR_CONTACTS,
                    who(Inbox.PRIOR_CONTACTS, line, state)
                            .addPlain(contact.on())
                            .addPlain(contact.channel()));
        }
    }

    private CopyRows who(Inbox target, long line, StateLine state) {
        var taxId = state.taxId();
        return pieces.row(target, line)
                .add(state.creditorId())
                .addPlain(taxId == null ? null : taxId.value())
                .add(state.code());
    }
}
