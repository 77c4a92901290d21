package io.regua.app.demonstration;

import static io.regua.app.demonstration.DemonstrationPortfolio.DEMONSTRATION;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Channel;
import io.regua.customers.ConsentSource;
import io.regua.customers.ConsentState;
import io.regua.customers.Consents;
import io.regua.customers.ContactPoints;
import io.regua.customers.ContactValidity;
import io.regua.customers.CustomerKind;
import io.regua.customers.Customers;
import io.regua.customers.MarkKind;
import io.regua.customers.Marks;
import io.regua.customers.NewMark;
import io.regua.documents.Symbols;
import io.regua.files.Proof;
import io.regua.receivables.Proofs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks, consents and judgements of a few customers of a creditor. */
@Component
class DemonstrationMarks {

    private static final int PIXELS = 8;

    private final Customers customers;
    private final Marks marks;
    private final Proofs proofs;
    private final Consents consents;
    private final ContactPoints points;
    private final BusinessDates dates;
    private final JdbcClient jdbc;

    DemonstrationMarks(
            Customers customers,
            Marks marks,
            Proofs proofs,
            Consents consents,
            ContactPoints points,
            BusinessDates dates,
            JdbcClient jdbc) {
        this.customers = customers;
        this.marks = marks;
        this.proofs = proofs;
        this.consents = consents;
        this.points = points;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    void play(long creditor) {
        var people = people(creditor);
        var today = dates.today();
        var notHeard = "Perdeu o emprego; voltaria a falar no mês seguinte";
        mark(
                people,
                0,
                who -> new NewMark(who, MarkKind.HARDSHIP, today.minusDays(30), null, today.minusDays(2), notHeard));
        var atWork = "Pediu para não ligar no trabalho até trocar de turno";
        mark(
                people,
                1,
                who -> new NewMark(who, MarkKind.DO_NOT_CALL, today.minusDays(10), today.plusDays(5), null, atWork));
        mark(people, 2, who -> new NewMark(who, MarkKind.ELDERLY, today, null, null, "Falar devagar"));
        var lawyer = "Advogada constituída; procuração anexa";
        var power = power();
        mark(people, 3, who -> new NewMark(who, MarkKind.LAWYER_NAMED, today.minusDays(86), null, null, lawyer, power));
        for (var at = 0; at < Math.min(4, people.size()); at++) {
            var customer = people.get(at);
            consents.say(customer, Channel.WHATSAPP, ConsentState.GIVEN, ConsentSource.CALL, DEMONSTRATION);
            consents.say(customer, Channel.SMS, ConsentState.REFUSED, ConsentSource.MESSAGE, DEMONSTRATION);
            points.of(customer).stream()
                    .findFirst()
                    .ifPresent(point -> points.judge(point.id(), customer, ContactValidity.CONFIRMED, DEMONSTRATION));
        }
    }

    private void mark(List<Long> people, int at, LongFunction<NewMark> mark) {
        if (at < people.size()) {
            marks.place(mark.apply(people.get(at)), DEMONSTRATION);
        }
    }

    /** A picture in place of the power of attorney. */
    private @Nullable Proof power() {
        var picture = Symbols.qrPng("Procuração inventada para a demonstração", PIXELS);
        try {
            var kept = proofs.keep(new ByteArrayInputStream(picture), picture.length, "procuracao.png");
            return kept instanceof Proofs.Kept.Done done ? done.proof() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Customers of the creditor who are people, always the same. */
    private List<Long> people(long creditor) {
        return jdbc
                .sql("select distinct customer_id from receivables.v_owed where creditor_id = ? order by customer_id")
                .param(creditor)
                .query((row, no) -> row.getLong(1))
                .list()
                .stream()
                .filter(customer -> customers.byId(customer).kind() == CustomerKind.INDIVIDUAL)
                .limit(4)
                .toList();
    }
}
