package io.regua.app.demonstration;

import io.regua.app.demonstration.People.Person;
import io.regua.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was sold to whom, written in the native format, and when each installment was paid. Seeded: always the same. */
final class Sales {

    /** How a customer pays; days are counted from the day the demonstration is made for. */
    private enum Manner {
        ON_TIME,
        LATE_EVERY_TIME,
        FORGOT_THE_LAST,
        /** Late by so much that on any day of the week a call is waiting for about half of them. */
        AWAITS_A_CALL,
        STOPPED,
        DISPUTES
    }

    private record Product(String creditor, String name, int price, int installments) {}

    /** A payment that is still to come when the portfolio is imported. */
    record Paid(String contract, int installment, LocalDate on) {}

    private static final long SEED = 20_261_122;
    private static final List<Product> PRODUCTS = List.of(
            new Product("casa-viva", "Sofá de três lugares", 348_000, 6),
            new Product("casa-viva", "Colchão de casal", 232_000, 4),
            new Product("casa-viva", "Geladeira 400 L", 389_990, 10),
            new Product("casa-viva", "Guarda-roupa", 156_050, 5),
            new Product("clinica-sorriso", "Aparelho ortodôntico", 420_000, 12),
            new Product("clinica-sorriso", "Implante", 285_000, 8));
    /** So many of the products, from the first on, are for companies too. */
    private static final int FURNITURE = 4;

    private static final List<Manner> MANNERS = List.of(
            Manner.ON_TIME,
            Manner.FORGOT_THE_LAST,
            Manner.STOPPED,
            Manner.AWAITS_A_CALL,
            Manner.LATE_EVERY_TIME,
            Manner.FORGOT_THE_LAST,
            Manner.STOPPED,
            Manner.ON_TIME,
            Manner.AWAITS_A_CALL,
            Manner.DISPUTES);
    private static final String HEADER =
            "creditor,customer_tax_id,customer_name,mobile,email,street,number,district,city,state,postal_code,"
                    + "contract_number,product,contract_date,contract_total,fine_percent,interest_percent,installment,"
                    + "due_date,amount,disputed,paid_amount,paid_on,payment_reference,payment_method";

    private final Random random = new Random(SEED);
    private final LocalDate today;
    private final LocalDate playFrom;
    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private final List<Paid> toCome = new ArrayList<>();

    /**
     * Makes the sales of so many customers.
     *
     * @param playFrom payments before this day are part of the portfolio, later ones are {@link #toCome}
     */
    Sales(int customers, LocalDate today, LocalDate playFrom) {
        this.today = today;
        this.playFrom = playFrom;
        var people = new People(random);
        for (var i = 0; i < customers; i++) {
            var manner = MANNERS.get(i % MANNERS.size());
            sell(i % 6 == 5 ? people.company() : people.individual(), manner, 20_400 + i);
        }
    }

    String csv() {
        return String.join("\n", lines) + "\n";
    }

    List<Paid> toCome() {
        return toCome.stream().sorted((a, b) -> a.on().compareTo(b.on())).toList();
    }

    private void sell(Person to, Manner manner, int number) {
        var product = PRODUCTS.get(random.nextInt(to.company() ? FURNITURE : PRODUCTS.size()));
        var firstDue = firstDue(manner, product.installments());
        var parts = Money.of("%d.%02d".formatted(product.price() / 100, product.price() % 100))
                .inParts(product.installments());
        for (var k = 1; k <= product.installments(); k++) {
            var dueOn = firstDue.plusMonths(k - 1L);
            line(to, manner, product, number, firstDue, k, dueOn, parts.get(k - 1));
        }
    }

    /** So that the day today finds each customer where his manner leaves him. */
    private LocalDate firstDue(Manner manner, int installments) {
        return switch (manner) {
            case ON_TIME, LATE_EVERY_TIME -> today.minusDays(30L * (installments / 2) + random.nextInt(28));
            case FORGOT_THE_LAST, DISPUTES -> today.minusDays(30L * (installments - 2) + 4 + random.nextInt(24));
            case AWAITS_A_CALL -> today.minusDays(8L + random.nextInt(4)).minusMonths(installments - 2L);
            case STOPPED -> today.minusDays(60L + random.nextInt(340));
        };
    }

    private void line(
            Person to,
            Manner manner,
            Product product,
            int number,
            LocalDate firstDue,
            int k,
            LocalDate dueOn,
            Money part) {
        var contract = String.valueOf(number);
        var paidOn = paidOn(manner, product.installments(), k, dueOn);
        var already = paidOn != null && paidOn.isBefore(playFrom);
        if (paidOn != null && !already) {
            toCome.add(new Paid(contract, k, paidOn));
        }
        var disputed = manner == Manner.DISPUTES && paidOn == null && dueOn.isBefore(today);
        var total = "%d.%02d".formatted(product.price() / 100, product.price() % 100);
        lines.add(Stream.of(
                        product.creditor(),
                        to.taxId(),
                        to.name(),
                        to.mobile(),
                        to.email(),
                        to.place().get(0),
                        String.valueOf(10 + number % 900),
                        to.place().get(1),
                        to.place().get(2),
                        to.place().get(3),
                        to.place().get(4),
                        contract,
                        product.name(),
                        firstDue.minusDays(30).toString(),
                        total,
                        to.company() ? "10" : "2",
                        "1",
                        String.valueOf(k),
                        dueOn.toString(),
                        part.toString(),
                        disputed ? "yes" : "no",
                        already ? part.toString() : "",
                        already ? String.valueOf(paidOn) : "",
                        already ? contract + "-" + k : "",
                        already ? "boleto" : "")
                .collect(Collectors.joining(",")));
    }

    private @Nullable LocalDate paidOn(Manner manner, int installments, int k, LocalDate dueOn) {
        var paid = switch (manner) {
            case ON_TIME -> dueOn.minusDays(random.nextInt(4));
            case LATE_EVERY_TIME -> dueOn.isBefore(playFrom) ? dueOn : dueOn.plusDays(6 + random.nextInt(10));
            case FORGOT_THE_LAST, AWAITS_A_CALL, DISPUTES ->
                k >= installments - 1 ? null : dueOn.minusDays(random.nextInt(3));
            case STOPPED -> k > 1 + random.nextInt(2) ? null : dueOn;
        };
        return paid == null || paid.isAfter(today) ? null : paid;
    }
}
