package io.regua.bench;

import io.regua.ruler.store.ToldRows;
import io.regua.ruler.store.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is asked of one debt while people work: its plan, and why something will happen on a coming day. */
final class Questions {

    /** So many executions a connection needs until its other statements are planned once and for all. */
    private static final int WARM = 20;

    /** Milliseconds of one question, with its way to the server and back. */
    record Answered(double median, double p95) {}

    private final World world;
    private final ToldRows told;
    private final LocalDate today;
    private final int customers;
    private final Random random = new Random(42);

    Questions(World world, LocalDate today, int customers) {
        this.world = world;
        this.told = world.told();
        this.today = today;
        this.customers = customers;
    }

    Answered plan(int many) throws Exception {
        return asked(many, customer -> world.plans().plan(customer, List.of(customer * 3 - random.nextInt(3)), today));
    }

    /** On a day two weeks off, which asks for the plan and often for where it ends. */
    Answered explanation(int many) throws Exception {
        return asked(many, customer -> told.of(customer, customer * 3 - random.nextInt(3), today.plusDays(14), today));
    }

    private interface Question {
        void of(long customer) throws Exception;
    }

    private Answered asked(int many, Question question) throws Exception {
        var taken = new ArrayList<Double>();
        for (var i = -WARM; i < many; i++) {
            var customer = 1L + random.nextInt(customers);
            var seconds = Bench.seconds(() -> question.of(customer));
            if (i >= 0) {
                taken.add(seconds * 1e3);
            }
        }
        var sorted = taken.stream().sorted().toList();
        return new Answered(sorted.get(many / 2), sorted.get(many * 95 / 100));
    }
}
