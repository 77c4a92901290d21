package io.regua.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferPart;
import io.regua.negotiation.OfferSheet;
import io.regua.negotiation.Offers;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Simulations;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.Reduction;
import io.regua.negotiation.rules.Simulated;
import io.regua.receivables.Component;
import io.regua.testing.WholeHouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A program that forges whatever a request can say, in parallel. What it gets frozen is measured anew from the
 * database, and what it accepts is counted there.
 */
@WholeHouse
class OfferAttackScreenTest {

    private static final int WISHES = 240;
    private static final int THREADS = 4;
    private static final List<Integer> ANSWERS = List.of(200, 201, 400, 404, 409, 422);

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessDates dates;

    @Autowired
    private Simulations simulations;

    @Autowired
    private Offers offers;

    private Calls calls;
    private LocalDate today;
    private DealWorld world;
    private List<Long> customers;
    private List<Long> debts;

    @BeforeEach
    void customers() {
        calls = new Calls(mvc, house);
        today = dates.today();
        world = new DealWorld(jdbc, today);
        customers = List.of(world.customer(), world.customer(), world.customer());
        debts = customers.stream()
                .flatMap(customer -> world.debts(customer, 3).stream())
                .toList();
    }

    @Test
    void neverPassesTheLimitsOfAgentsNorAgreesTwice() throws Exception {
        var wishes = IntStream.range(0, WISHES).mapToObj(each -> wish()).toList();
        var answers = inParallel(wishes, body -> calls.post("/api/offers", body));
        assertThat(answers)
                .as("seed %d", seed)
                .allSatisfy(status -> assertThat(status).isIn(ANSWERS));

        var frozen = ids("select id from negotiation.offer where creditor_id = " + world.creditor());
        assertThat(frozen).as("seed %d", seed).isNotEmpty();
        frozen.forEach(this::isWithinTheLimits);
        assertThat(world.count(
                        "select count(*) from (select from negotiation.offer where creditor_id = ?"
                                + " group by made_by, request_key having count(*) > 1)",
                        world.creditor()))
                .isZero();

        accept(frozen);
    }

    private void accept(List<Long> frozen) throws Exception {
        var twice = new ArrayList<>(frozen);
        twice.addAll(frozen);
        java.util.Collections.shuffle(twice, random);
        var accepted = inParallel(
                twice.stream().map(id -> "{\"offer\": %d}".formatted(id)).toList(),
                body -> calls.post("/api/agreements", body));
        assertThat(accepted)
                .as("seed %d", seed)
                .allSatisfy(status -> assertThat(status).isIn(200, 201, 409));

        assertThat(accepted.stream().filter(status -> status == 201).count())
                .as("seed %d", seed)
                .isEqualTo(world.count(
                        "select count(*) from negotiation.agreement where creditor_id = ?", world.creditor()))
                .isPositive();
        assertThat(world.count(
                        "select count(*) from (select from receivables.agreed_debt as d"
                                + " join receivables.agreed as a using (agreement_id, customer_id)"
                                + " where a.creditor_id = ? and d.ended_on is null"
                                + " group by d.receivable_id having count(*) > 1)",
                        world.creditor()))
                .as("seed %d", seed)
                .isZero();
        assertThat(world.count(
                        "select count(*) from negotiation.agreement as a"
                                + " join negotiation.offer as o on o.id = a.offer_id and o.customer_id = a.customer_id"
                                + " where a.creditor_id = ? and o.asked <> ("
                                + "   select sum(i.amortization) from receivables.v_agreed_installment as i"
                                + "   where i.agreement_id = a.id and i.customer_id = a.customer_id)",
                        world.creditor()))
                .as("seed %d", seed)
                .isZero();
    }

    /** What is in the database, by the rules, as if nobody had measured it before. */
    private void isWithinTheLimits(long id) {
        var sheet = offers.sheet(id);
        var offer = sheet.offer();
        var open = (Open) simulations.open(offer.customerId(), offer.creditorId(), sheet.debts(), null);
        var proposal = proposal(open, sheet);
        var measured = Simulated.of(proposal, open.row(), open.situation(), open.isFinancialInstitution());
        var untouched = Reduction.of(open.debts(), Money.ZERO);

        assertThat(measured.objections(Authority.AGENT))
                .as("seed %d, %s", seed, told(offer))
                .isEmpty();
        assertThat(offer.authority()).contains(Authority.AGENT);
        assertThat(sheet.payments()).isEqualTo(proposal.schedule().installments());
        assertThat(sheet.payments()).allMatch(payment -> payment.amount().isPositive());
        sheet.parts()
                .forEach(part -> assertThat(part.due())
                        .as("seed %d, %s", seed, told(offer))
                        .isEqualTo(untouched.due(part.receivableId(), part.component())));
        assertThat(offer.due()).isEqualTo(untouched.total());
    }

    private static Proposal proposal(Open open, OfferSheet sheet) {
        var reduction = new Reduction(by(sheet, OfferPart::due), by(sheet, OfferPart::off));
        return new Proposal(
                open.debts(),
                reduction,
                sheet.offer().terms(),
                open.on(),
                sheet.offer().validUntil(),
                open.situation().renegotiations());
    }

    private static Map<Long, Map<Component, Money>> by(OfferSheet sheet, Function<OfferPart, Money> column) {
        var by = new LinkedHashMap<Long, Map<Component, Money>>();
        sheet.parts()
                .forEach(part -> by.computeIfAbsent(part.receivableId(), each -> new HashMap<>())
                        .put(part.component(), column.apply(part)));
        return by;
    }

    private static String told(Offer offer) {
        return offer.number() + " " + offer.terms();
    }

    private List<Long> ids(String sql) {
        return jdbc.sql(sql).query((row, no) -> row.getLong(1)).list();
    }

    private List<Integer> inParallel(List<String> bodies, Function<String, MockMvcTester.MockMvcRequestBuilder> call)
            throws Exception {
        var tasks = bodies.stream()
                .<Callable<Integer>>map(
                        body -> () -> call.apply(body).exchange().getResponse().getStatus())
                .toList();
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var answer : threads.invokeAll(tasks)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private String wish() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("receivables", receivables().toString());
        fields.put("freeze", "true");
        fields.put("requestKey", quoted("k" + random.nextInt(WISHES / 2)));
        fields.put("validUntil", quoted(day(6)));
        fields.put("terms", "{%s}".formatted(json(terms())));
        fields.put(
                rarely() ? "asked" : "discounts",
                rarely()
                        ? figure()
                        : "{\"fine\": %s, \"interest\": %s, \"principal\": %s}"
                                .formatted(percent(), percent(), rarely() ? percent() : "0"));
        if (rarely()) {
            fields.put(any("total", "due", "authority", "needs", "customerId", "policyId"), figure());
        }
        if (rarely()) {
            fields.put("renegotiates", String.valueOf(random.nextInt(50)));
        }
        return "{%s}".formatted(json(fields));
    }

    private Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        terms.put("entry", rarely() ? figure() : quoted(random.nextInt(400) + ".00"));
        terms.put("entryOn", quoted(day(8)));
        terms.put("installments", rarely() ? any("-1", "0", "361", "2147483648", "1e9") : "" + (1 + random.nextInt(8)));
        terms.put("firstOn", quoted(day(50)));
        terms.put("monthly", percent());
        if (rarely()) {
            terms.put("schedule", quoted("price"));
        }
        return terms;
    }

    /** Mostly of one customer. */
    private List<Long> receivables() {
        var customer = random.nextInt(customers.size());
        var count = 1 + random.nextInt(3);
        var some = new ArrayList<>(debts.subList(customer * 3, customer * 3 + count));
        if (rarely()) {
            some.add(debts.get(random.nextInt(debts.size())));
        }
        return some;
    }

    private String day(int within) {
        return (rarely() ? today.plusDays(random.nextInt(4000) - 2000L) : today.plusDays(random.nextInt(within)))
                .toString();
    }

    private String percent() {
        return rarely() ? any("-1", "100", "100.0000001", "1e3", "\"x\"", "75") : any("0", "10", "25.5", "50", "1");
    }

    private String figure() {
        return any("-0.01", "0.01", "\"1.00\"", "\"499.99\"", "1200", "1e40", "\"99999999999999.99\"", "0.001", "null");
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }

    private boolean rarely() {
        return random.nextInt(10) == 0;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String json(Map<String, String> fields) {
        return String.join(
                ", ",
                fields.entrySet().stream()
                        .map(field -> quoted(field.getKey()) + ": " + field.getValue())
                        .toList());
    }
}
