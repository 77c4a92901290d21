package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes a world of a seed: who owes what on which ruler, and what befalls them. */
final class Dice {

    /**
     * @param creditors each with rulers and customers of its own: so many small worlds side by side
     * @param storms how many events there are to ten thousand debts and days
     */
    record Size(int creditors, int customers, int debts, int days, int storms) {}

    private static final List<String> KINDS = List.of("individual", "individual", "legal_entity");
    private static final List<String> STATES = List.of("SP", "RJ", "AM");
    private static final List<String> PRODUCTS = List.of("sofa", "loan", "phone");
    private static final String DAILY =
            "pay pay reverse reverse part part hold hold release release postpone earlier agree"
                    + " break break complete complete complete complete refresh customer mark unmark";
    private static final String RARE =
            "publish publish publish legal pause resume calls cover trial end_trial no_night" + " crash cancel";

    /** What becomes of debts on the version before: they stay, move, or move so many a night. */
    private static final List<String> MOVES = List.of("stay", "move", "move", "3", "1");

    private final Random random;
    private final Size size;
    private final LocalDate from;
    private final List<Event> events = new ArrayList<>();
    private int holds;

    private Dice(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
        this.from = LocalDate.of(2023 + random.nextInt(5), 1, 1).plusDays(random.nextInt(365));
    }

    static Scenario world(long seed, Size size) {
        var dice = new Dice(seed, size);
        dice.found();
        dice.oweAll();
        dice.befall();
        dice.events.sort(Comparator.comparing(Event::day));
        return new Scenario(seed, dice.from, size.days, List.copyOf(dice.events));
    }

    private void found() {
        for (var ruler = 1; ruler <= rulers(); ruler++) {
            var creditor = random.nextInt(8) == 0 ? 0 : 1 + ruler % size.creditors;
            var priority = random.nextInt(3) == 0 ? 50 : 10 * ruler;
            happens(from, "ruler", ruler, random.nextInt(100_000) + ";" + priority + ";" + creditor);
            if (random.nextInt(4) == 0) {
                happens(from, "trial", ruler, "%d;40;20".formatted(random.nextInt(100_000)));
            }
        }
        if (random.nextInt(4) == 0) {
            happens(from, "shipped", 0, "");
        }
        for (var customer = 1; customer <= size.customers; customer++) {
            happens(from, "customer", customer, points());
        }
        for (var creditor = 1; creditor <= size.creditors; creditor++) {
            happens(from, "creditor", creditor, "");
            if (random.nextInt(3) > 0) {
                happens(from, "legal", creditor, "" + inclusions());
            }
        }
        if (random.nextBoolean()) {
            happens(from, "calls", 0, "" + (1 + random.nextInt(size.creditors)));
        }
    }

    private int rulers() {
        return size.creditors * 5 / 2;
    }

    /** Kind and contact points: ! = known to be bad, a minus = the channel is refused. */
    private String points() {
        var points = new ArrayList<String>();
        for (var kind : List.of("mobile", "phone", "email")) {
            if (random.nextInt(3) > 0) {
                points.add(kind + (random.nextInt(6) == 0 ? "!" : ""));
            }
        }
        if (random.nextInt(4) > 0) {
            points.add("postal:" + one(STATES) + (random.nextInt(6) == 0 ? "!" : ""));
        }
        if (random.nextInt(5) == 0) {
            points.add("-" + one(List.of("phone", "sms", "whatsapp", "email", "letter")));
        }
        return one(KINDS) + ";" + String.join(",", points);
    }

    private void oweAll() {
        var debt = 1;
        while (debt <= size.debts) {
            var customer = 1 + random.nextInt(size.customers);
            var creditor = 1 + (customer + random.nextInt(3) / 2) % size.creditors;
            var day = random.nextInt(3) > 0 ? from : from.plusDays(random.nextInt(Math.max(1, size.days * 2 / 3)));
            var due = day.plusDays(random.nextInt(4) == 0 ? -random.nextInt(400) : random.nextInt(35) - 15);
            var installments = random.nextInt(6) == 0 ? 1 + random.nextInt(12) : 1;
            for (var i = 0; i < installments && debt <= size.debts; i++) {
                owe(day, debt++, customer, creditor, due.plusMonths(i - installments / 2));
            }
        }
    }

    private void owe(LocalDate day, int debt, int customer, int creditor, LocalDate due) {
        var old = random.nextInt(8) == 0 ? due.minusDays(1_770 + random.nextInt(60)) : due;
        happens(
                day,
                "owe",
                debt,
                "%d;%d;%s;%s;%d%s"
                        .formatted(
                                customer,
                                creditor,
                                one(PRODUCTS),
                                old,
                                1_000 + random.nextInt(60_000),
                                debt % 9 == 0 ? ";agreement" : ""));
    }

    private void befall() {
        var many = size.debts * size.days * size.storms / 10_000;
        for (var i = 0; i < many; i++) {
            befall(one(List.of(DAILY.split(" ", -1))), from.plusDays(random.nextInt(size.days)));
        }
        for (var i = 0; i < size.days * size.creditors / 8; i++) {
            befallHouse(one(List.of(RARE.split(" ", -1))), from.plusDays(random.nextInt(size.days)));
        }
    }

    private void befall(String verb, LocalDate day) {
        var debt = 1 + random.nextInt(size.debts);
        var customer = 1 + random.nextInt(size.customers);
        switch (verb) {
            case "part" -> happens(day, verb, debt, "" + (10 + random.nextInt(80)));
            case "hold" -> hold(day, debt, customer);
            case "release" -> happens(day, verb, 1 + random.nextInt(Math.max(1, holds)), "");
            case "postpone" -> happens(day, verb, debt, "" + (1 + random.nextInt(60)));
            case "earlier" -> happens(day, verb, debt, "" + (1 + random.nextInt(20)));
            case "complete" -> happens(day, verb, debt, one(List.of("sent", "delivered", "listed", "failed")));
            case "customer" -> happens(day, verb, customer, points());
            case "mark" -> mark(day, customer);
            case "unmark" -> happens(day, verb, customer, "");
            case "refresh" -> happens(day, verb, 0, "");
            default -> happens(day, verb, debt, "");
        }
    }

    private void hold(LocalDate day, int debt, int customer) {
        var whole = random.nextInt(5) == 0;
        var until = random.nextInt(3) > 0 ? day.plusDays(random.nextInt(45)).toString() : "";
        happens(
                day,
                "hold",
                ++holds,
                "%d;%d;%d;%s".formatted(whole ? customer : 0, random.nextInt(size.creditors), whole ? 0 : debt, until));
    }

    private void mark(LocalDate day, int customer) {
        var calls = random.nextInt(3) > 0;
        var registry = !calls || random.nextBoolean();
        var until = random.nextBoolean() ? day.plusDays(random.nextInt(60)).toString() : "";
        happens(day, "mark", customer, "%s;%s;%s".formatted(calls, registry, until));
    }

    private void befallHouse(String verb, LocalDate day) {
        var creditor = 1 + random.nextInt(size.creditors);
        var ruler = 1 + random.nextInt(rulers());
        switch (verb) {
            case "publish" -> {
                happens(day, verb, ruler, random.nextInt(100_000) + ";" + one(MOVES));
                happens(day, "at_once", 0, "");
            }
            case "legal" -> happens(day, verb, creditor, "" + inclusions());
            case "pause" -> {
                happens(day, verb, creditor, "");
                happens(day.plusDays(1 + random.nextInt(9)), "resume", creditor, "");
            }
            case "calls" ->
                happens(day, verb, 0, random.nextInt(3) == 0 ? "0" : "" + (1 + random.nextInt(2 * size.creditors)));
            case "cover" -> happens(day, verb, 0, "" + random.nextInt(10));
            case "trial" -> {
                happens(day, verb, ruler, "%d;40;20".formatted(random.nextInt(100_000)));
                happens(day, "at_once", 0, "");
            }
            case "cancel" -> happens(day, verb, 1 + random.nextInt(size.debts), "");
            case "no_night" -> outage(day);
            default -> happens(day, verb, verb.equals("resume") ? creditor : ruler, "");
        }
    }

    private void outage(LocalDate first) {
        for (var day = 0; day <= random.nextInt(6); day++) {
            happens(first.plusDays(day), "no_night", 0, "");
        }
    }

    private int inclusions() {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 500;
    }

    private void happens(LocalDate day, String verb, int subject, String value) {
        events.add(new Event(day, verb, subject, value));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
