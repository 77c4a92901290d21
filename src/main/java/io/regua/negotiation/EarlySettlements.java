package io.regua.negotiation;

import io.regua.bills.BillKind;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.NewBill;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.negotiation.SettlementAnswer.Billed;
import io.regua.negotiation.SettlementAnswer.NotBilled;
import io.regua.negotiation.SettlementAnswer.Quoted;
import io.regua.negotiation.SettlementAnswer.Refused;
import io.regua.negotiation.SettlementQuote.Line;
import io.regua.negotiation.rules.EarlySettlement;
import io.regua.negotiation.rules.Settling;
import io.regua.receivables.Component;
import io.regua.receivables.NewQuote.Discount;
import io.regua.receivables.Objection;
import io.regua.receivables.Receivables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What settles an agreement before its last day (L10), and bills for it. The interest that is dropped counts until the
 * last day of the bill: whoever pays sooner with the same bill pays the same. Late installments are asked for whole,
 * with their charges until today.
 */
@Service
@Transactional
public class EarlySettlements {

    private final Agreements agreements;
    private final Receivables receivables;
    private final Bills bills;
    private final Told told;

    EarlySettlements(Agreements agreements, Receivables receivables, Bills bills, Told told) {
        this.agreements = agreements;
        this.receivables = receivables;
        this.bills = bills;
        this.told = told;
    }

    /**
     * What a bill over all open installments would ask that is drawn today and paid until a day. Never {@link Billed}.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public SettlementAnswer quote(long agreementId, LocalDate until) {
        return quote(agreements.sheet(agreementId), OptionalInt.empty(), until);
    }

    /**
     * The same for one installment.
     *
     * @param number 0 the entry, 1 the first installment
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public SettlementAnswer quoteOne(long agreementId, int number, LocalDate until) {
        return quote(agreements.sheet(agreementId), OptionalInt.of(number), until);
    }

    /**
     * A bill over all open installments, less the interest of the time after its last day. Paid in time it settles them
     * all, and with them the agreement. As long as one with the same discount is valid, that one is the answer.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    public SettlementAnswer bill(long agreementId, LocalDate until, BillKind kind, Actor actor) {
        return billOver(agreementId, OptionalInt.empty(), until, kind, actor);
    }

    /**
     * The same for one installment.
     *
     * @param number 0 the entry, 1 the first installment
     * @throws NoSuchElementException when there is no such agreement
     */
    public SettlementAnswer prepay(long agreementId, int number, LocalDate until, BillKind kind, Actor actor) {
        return billOver(agreementId, OptionalInt.of(number), until, kind, actor);
    }

    private SettlementAnswer billOver(
            long agreementId, OptionalInt number, LocalDate until, BillKind kind, Actor actor) {
        agreements.alone(agreementId);
        var answer = quote(agreements.sheet(agreementId), number, until);
        return answer instanceof Quoted(var quote) ? billFor(quote, kind, actor) : answer;
    }

    private SettlementAnswer billFor(SettlementQuote quote, BillKind kind, Actor actor) {
        return switch (bills.issue(wanted(quote, kind), actor)) {
            case Issued.Refused refused -> new NotBilled(quote, refused);
            case Issued.Done done -> {
                if (!done.repeated()) {
                    told.tell(actor, quote.agreement(), "early_settlement_billed", facts(quote));
                }
                yield new Billed(quote, done);
            }
        };
    }

    private static Map<String, Object> facts(SettlementQuote quote) {
        return Map.of(
                "installments", quote.lines().size(),
                "total", quote.total(),
                "dropped", quote.dropped(),
                "validUntil", quote.until());
    }

    private static NewBill wanted(SettlementQuote quote, BillKind kind) {
        var discounts = quote.lines().stream()
                .filter(line -> line.dropped().isPositive())
                .map(line -> new Discount(line.installment().receivableId(), Component.PRINCIPAL, line.dropped()))
                .toList();
        return new NewBill(
                quote.agreement().customerId(),
                quote.agreement().creditorId(),
                quote.lines().stream()
                        .map(line -> line.installment().receivableId())
                        .toList(),
                quote.until(),
                kind,
                discounts);
    }

    private SettlementAnswer quote(AgreementSheet sheet, OptionalInt number, LocalDate until) {
        var today = told.today();
        var objections = Settling.against(sheet, number, until, today);
        if (!objections.isEmpty()) {
            return new Refused(objections);
        }
        var early = new EarlySettlement(sheet.agreement().signedOn(), sheet.installments(), until);
        var lines = Settling.meant(sheet, number).stream()
                .map(each -> new Line(each, charges(each, today), early.dropped(each)))
                .toList();
        var quote = new SettlementQuote(sheet.agreement(), until, lines);
        return quote.total().isPositive() ? new Quoted(quote) : new Refused(List.of(Objection.of("nothing_to_settle")));
    }

    private Money charges(AgreedInstallment installment, LocalDate today) {
        return installment.dueOn().isBefore(today)
                ? receivables.amountDue(installment.receivableId(), today).charges()
                : Money.ZERO;
    }
}
