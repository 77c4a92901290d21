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
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks, consents and judgements of a few customers of a creditor. */
@Component
class DemonstrationMarks {

    private final Customers customers;
    private final Marks marks;
    private final Consents consents;
    private final ContactPoints points;
    private final BusinessDates dates;
    private final JdbcClient jdbc;

    DemonstrationMarks(
            Customers customers,
            Marks marks,
            Consents consents,
            ContactPoints points,
            BusinessDates dates,
            JdbcClient jdbc) {
        this.customers = customers;
        this.marks = marks;
        this.consents = consents;
        this.points = points;
        this.dates = dates;
        this.jdbc = jdbc;
    }

    void play(long creditor) {
        var people = people(creditor);
        mark(people, 0, MarkKind.HARDSHIP, "Perdeu o emprego; volta a falar no próximo mês");
        mark(people, 1, MarkKind.DO_NOT_CALL, "Pediu para não ligar no trabalho");
        mark(people, 2, MarkKind.ELDERLY, "Falar devagar");
        mark(people, 3, MarkKind.LAWYER_NAMED, "Advogada constituída; procuração na pasta");
        for (var at = 0; at < Math.min(4, people.size()); at++) {
            var customer = people.get(at);
            consents.say(customer, Channel.WHATSAPP, ConsentState.GIVEN, ConsentSource.CALL, DEMONSTRATION);
            consents.say(customer, Channel.SMS, ConsentState.REFUSED, ConsentSource.MESSAGE, DEMONSTRATION);
            points.of(customer).stream()
                    .findFirst()
                    .ifPresent(point -> points.judge(point.id(), customer, ContactValidity.CONFIRMED, DEMONSTRATION));
        }
    }

    private void mark(List<Long> people, int at, MarkKind kind, String note) {
        if (at < people.size()) {
            marks.place(new NewMark(people.get(at), kind, dates.today(), null, null, note), DEMONSTRATION);
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
