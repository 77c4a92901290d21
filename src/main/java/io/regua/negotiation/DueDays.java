package io.regua.negotiation;

import static java.util.stream.Collectors.toMap;

import io.regua.calendar.Calendars;
import io.regua.creditors.Creditors;
import io.regua.negotiation.DueDayAnswer.Foreseen;
import io.regua.negotiation.DueDayAnswer.Moved;
import io.regua.negotiation.DueDayAnswer.Refused;
import io.regua.negotiation.DueDayChange.Payment;
import io.regua.negotiation.rules.DueDayMove;
import io.regua.negotiation.rules.DueDayRules;
import io.regua.negotiation.store.AgreementRepository;
import io.regua.receivables.AgreedDebts;
import java.util.ArrayList;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another day of the month on which the installments of an agreement fall due. Nothing else of them changes: the longer
 * time costs no interest.
 */
@Service
@Transactional
public class DueDays {

    private final Agreements agreements;
    private final AgreementRepository repository;
    private final AgreementRules rules;
    private final AgreedDebts agreedDebts;
    private final Creditors creditors;
    private final Calendars calendars;
    private final Told told;

    DueDays(
            Agreements agreements,
            AgreementRepository repository,
            AgreementRules rules,
            AgreedDebts agreedDebts,
            Creditors creditors,
            Calendars calendars,
            Told told) {
        this.agreements = agreements;
        this.repository = repository;
        this.rules = rules;
        this.agreedDebts = agreedDebts;
        this.creditors = creditors;
        this.calendars = calendars;
        this.told = told;
    }

    /**
     * What another due day would come to, without writing it. Never {@link Moved}.
     *
     * @param day of the month, 1 to 31
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public DueDayAnswer preview(long agreementId, int day, Negotiator by) {
        return considered(agreementId, day, by);
    }

    /**
     * Moves the installments that are open and due after today. Where they fall due so already, nothing is done and
     * nothing counted.
     *
     * @param day of the month, 1 to 31
     * @throws NoSuchElementException when there is no such agreement
     */
    public DueDayAnswer move(long agreementId, int day, Negotiator by) {
        agreements.alone(agreementId);
        var answer = considered(agreementId, day, by);
        return answer instanceof Foreseen(var change) ? moved(change, by) : answer;
    }

    private DueDayAnswer moved(DueDayChange change, Negotiator by) {
        if (!change.moves()) {
            return new Moved(change, true);
        }
        var agreement = change.agreement();
        var dates = change.payments().stream().filter(Payment::moves).collect(toMap(Payment::number, Payment::after));
        agreedDebts.move(agreement.id(), dates, by.actor());
        agreement.moved();
        repository.saveAndFlush(agreement);
        told.tell(
                by.actor(),
                agreement,
                "due_day_moved",
                Map.of(
                        "day", change.day(),
                        "installments", dates.size(),
                        "before", change.payments().getFirst().before(),
                        "after", change.payments().getFirst().after()));
        return new Moved(change, false);
    }

    private DueDayAnswer considered(long agreementId, int day, Negotiator by) {
        var sheet = agreements.sheet(agreementId);
        var agreement = sheet.agreement();
        var move = new DueDayMove(
                sheet.installments(), day, told.today(), rules.now().moveDays());
        var calendar = calendars.byId(creditors.byId(agreement.creditorId()).calendarId());
        var objections = new ArrayList<>(DueDayRules.against(agreement, move, calendar));
        var change = objections.isEmpty() ? change(agreement, move) : null;
        if (change == null || change.moves()) {
            objections.addAll(DueDayRules.tooOften(agreement, by));
        }
        return change == null || !objections.isEmpty() ? new Refused(objections) : new Foreseen(change);
    }

    private static DueDayChange change(Agreement agreement, DueDayMove move) {
        var dates = move.dates();
        var payments = move.movable().stream()
                .map(each -> new Payment(
                        each.number(), each.open(), each.dueOn(), dates.getOrDefault(each.number(), each.dueOn())))
                .toList();
        return new DueDayChange(agreement, move.day(), payments);
    }
}
