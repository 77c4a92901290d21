package io.regua.ruler.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A world from its first night to its last, told by the engine and by the model, and compared night by night. */
final class Play implements AutoCloseable {

    private final Scenario scenario;
    private final Facts facts = new Facts();
    private final Model model = new Model(facts);
    private final Engine engine = new Engine();
    private final Portfolios portfolios = new Portfolios(facts, engine.tables());
    private final House house = new House(facts, engine, portfolios, this::drives);
    private final Invariants invariants = new Invariants(facts, model, engine);
    private final Tellings tellings = new Tellings(facts, engine, model);
    private final Counts counts = new Counts();
    private long nights;

    private final int foresight;

    private Play(Scenario scenario, int foresight) {
        this.scenario = scenario;
        this.foresight = foresight;
    }

    /**
     * @param foresight for how many nights the plan made on the last day is compared with what is done
     * @return what became of steps, how often
     * @throws Difference on the first night that is told differently
     */
    static Counts of(Scenario scenario, int foresight) {
        try (var play = new Play(scenario, foresight)) {
            play.run();
            return play.counts;
        }
    }

    private void run() {
        house.found(scenario.events().stream().anyMatch(event -> event.verb().equals("shipped")));
        for (var day = scenario.from(); day.isBefore(end()); day = day.plusDays(1)) {
            var events = scenario.on(day);
            if (events.stream().noneMatch(event -> event.verb().equals("no_night"))) {
                night(day, events.stream().anyMatch(event -> event.verb().equals("crash")));
            }
            for (var event : events) {
                happen(event);
            }
        }
        invariants.atTheEnd(end());
        tellings.past(scenario.from(), end());
        if (foresight > 0) {
            foresee();
        }
        counts.explained(tellings.asked());
    }

    /** Nothing happens any more: what is planned today is what the nights then do. */
    private void foresee() {
        calm();
        var planned = new HashSet<Book.Deed>();
        facts.byCustomer.forEach((customer, debts) -> planned.addAll(engine.planned(customer, debts, end())));
        tellings.foretell(end(), end().plusDays(foresight));
        var done = new HashSet<Book.Deed>();
        for (var night = end(); night.isBefore(end().plusDays(foresight)); night = night.plusDays(1)) {
            night(night, false);
            model.book.of(night).forEach(deed -> done.add(deed.planned()));
        }
        counts.planned(planned.size());
        planned.removeIf(deed -> !deed.on().isBefore(end().plusDays(foresight)));
        Difference.between(end(), "plans (engine) and what was done (model)", planned, done);
        tellings.wereForetold(end(), end().plusDays(foresight));
    }

    /** What no plan can know comes to its end: capacity, caps, pauses and moves. */
    private void calm() {
        house.stayPut();
        house.calls(0);
        for (var creditor : facts.creditors) {
            house.resume(creditor);
            if (facts.released.containsKey(creditor)) {
                house.legal(creditor, 1_000, end());
            }
        }
        refresh(end());
    }

    LocalDate end() {
        return scenario.from().plusDays(scenario.days());
    }

    private void night(LocalDate night, boolean crashes) {
        portfolios.releaseEnded(night);
        if (crashes) {
            engine.crash(night);
        }
        engine.night(night);
        engine.readArms(facts);
        model.night(night);
        compare(night);
        invariants.of(night);
        counts.add(model.book.of(night), model.book.waitsOf(night));
        if (++nights % 6 == 0) {
            engine.night(night);
            compare(night);
        }
    }

    private void compare(LocalDate night) {
        Difference.between(night, "actions", engine.deeds(night), model.book.of(night));
        Difference.between(night, "waits", engine.waits(night), model.book.waitsOf(night));
        compareStands(night);
    }

    private void compareStands(LocalDate day) {
        var stands = new ArrayList<String>();
        model.stands.forEach((debt, stand) -> stands.add(stand.told(debt)));
        Difference.between(day, "positions", engine.stands().values(), stands);
    }

    private void happen(Event event) {
        switch (event.verb()) {
            case "creditor" -> house.creditor(event.subject());
            case "customer" -> portfolios.customer(event);
            case "owe" -> portfolios.owe(event);
            case "pay" -> portfolios.pay(event);
            case "part" -> portfolios.part(event);
            case "reverse" -> portfolios.become(event, "settled", "open");
            case "cancel" -> portfolios.become(event, "open", "cancelled");
            case "agree" -> portfolios.become(event, "open", "in_agreement");
            case "break" -> portfolios.become(event, "in_agreement", "open");
            case "postpone" -> portfolios.postpone(event);
            case "earlier" -> portfolios.earlier(event);
            case "hold" -> portfolios.hold(event);
            case "release" -> portfolios.release(event.subject(), event.day());
            case "mark" -> portfolios.mark(event);
            case "unmark" -> portfolios.unmark(event.subject(), event.day());
            default -> decide(event);
        }
    }

    private boolean drives(int version) {
        return model.stands.values().stream().anyMatch(stand -> stand.edition == version);
    }

    private void decide(Event event) {
        switch (event.verb()) {
            case "ruler" -> house.ruler(event);
            case "publish" -> house.publish(event);
            case "trial" -> house.trial(event);
            case "end_trial" -> house.endTrial(event);
            case "legal" -> house.legal(event.subject(), event.number(0), event.day());
            case "pause" -> house.pause(event);
            case "resume" -> house.resume(event.subject());
            case "calls" -> house.calls(event.number(0));
            case "cover" -> house.cover(event.number(0));
            case "complete" -> house.complete(event, model.book);
            case "refresh" -> refresh(event.day());
            case "at_once" -> published(event.day());
            case "shipped", "no_night", "crash" -> {}
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    /** As soon as somebody is free after a publishing. */
    private void published(LocalDate today) {
        refresh(today);
        engine.published(today);
        engine.readArms(facts);
        model.published(today);
        compareStands(today);
    }

    /** As after every change by day. */
    private void refresh(LocalDate today) {
        engine.refresh(today);
        engine.readArms(facts);
        model.refresh(today);
        compareStands(today);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** The debts that a scenario knows. */
    static List<Integer> debts(Scenario scenario) {
        return scenario.events().stream()
                .filter(event -> event.verb().equals("owe"))
                .map(Event::subject)
                .toList();
    }
}
