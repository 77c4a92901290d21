package io.regua.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.customers.CustomerChanged.Done;
import io.regua.customers.CustomerChanged.Overtaken;
import io.regua.journal.Actor;
import io.regua.journal.Overtaking;
import io.regua.testing.StoreSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people save the same customer at the same moment, each on what both had read. */
@StoreSlice
class CustomersAtOnceStoreTest {

    private record Saved(CustomerDetails wanted, CustomerChanged changed) {}

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private long customer() {
        return jdbc.sql("insert into customers.customer (id, kind, name)"
                        + " select n, 'individual', 'Helena' from nextval('customers.customer_seq') as n returning id")
                .query(Long.class)
                .single();
    }

    private static CustomerDetails details(String name, @Nullable String contactPerson) {
        return new CustomerDetails(name, null, null, contactPerson, null, null, null);
    }

    private Callable<Saved> saving(long id, int version, CustomerDetails wanted, CyclicBarrier together, String who) {
        return () -> {
            together.await();
            return new Saved(wanted, customers.change(id, version, wanted, new Actor(who, null)));
        };
    }

    private List<Saved> atOnce(long id, int version) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var saved = new ArrayList<Saved>();
            for (var done : threads.invokeAll(List.of(
                    saving(id, version, details("Helena Prado", null), together, "ana"),
                    saving(id, version, details("Helena", "her son"), together, "rui")))) {
                saved.add(done.get());
            }
            return saved;
        }
    }

    @RepeatedTest(10)
    void oneSavesAndTheOtherIsToldWhatChangedSoThatNothingIsLost() throws Exception {
        var id = customer();
        var version = customers.byId(id).version();
        var saved = atOnce(id, version);

        var won = saved.stream().filter(each -> each.changed() instanceof Done).toList();
        var lost = saved.stream()
                .filter(each -> each.changed() instanceof Overtaken)
                .toList();
        assertThat(won).hasSize(1);
        assertThat(lost).hasSize(1);
        var told = (Overtaken) lost.getFirst().changed();
        assertThat(told.customer().details().fields())
                .isEqualTo(won.getFirst().wanted().fields());
        assertThat(told.overtakings())
                .singleElement()
                .satisfies(field ->
                        assertThat(won.getFirst().wanted().fields()).containsEntry(field.field(), field.now()));
        assertThat(customers.byId(id).details().fields())
                .isEqualTo(won.getFirst().wanted().fields());

        var both = customers.change(
                id, told.customer().version(), details("Helena Prado", "her son"), new Actor("late", null));
        assertThat(both).isInstanceOf(Done.class);
        assertThat(customers.changesOf(id, 9)).hasSize(2);
        assertThat(told.overtakings()).extracting(Overtaking::by).containsAnyOf("ana", "rui");
    }
}
