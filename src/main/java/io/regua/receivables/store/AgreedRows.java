package io.regua.receivables.store;

import static io.regua.receivables.store.Columns.component;
import static io.regua.receivables.store.Columns.date;
import static io.regua.receivables.store.Columns.money;
import static io.regua.receivables.store.Columns.numbers;
import static io.regua.receivables.store.Columns.texts;

import io.regua.money.Money;
import io.regua.receivables.AgreementEnd;
import io.regua.receivables.InAgreement;
import io.regua.receivables.Installment;
import io.regua.receivables.KeptDiscounts;
import io.regua.receivables.NewAgreed;
import io.regua.receivables.Placed;
import io.regua.receivables.rules.Agreed;
import io.regua.receivables.rules.Agreed.Ended;
import io.regua.receivables.rules.Agreed.Replaced;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements as the money sees them. */
@Component
public class AgreedRows {

    /** Whose agreement it is, and since when. */
    public record Owner(long customerId, long creditorId, LocalDate signedOn) {}

    private record Head(
            AccountKey account,
            long agreement,
            LocalDate signedOn,
            Set<Long> known,
            @Nullable Ended ended) {}

    private final JdbcClient jdbc;

    AgreedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreements of some accounts, in the order in which they were signed. */
    Map<AccountKey, List<Agreed>> of(Long[] customers, Long[] creditors) {
        var heads = jdbc.sql(Sql.of("receivables/agreements_of_accounts"))
                .param("customers", customers)
                .param("creditors", creditors)
                .query((row, no) -> head(row))
                .list();
        if (heads.isEmpty()) {
            return Map.of();
        }
        var ids = heads.stream().map(Head::agreement).toArray(Long[]::new);
        var components = components(ids, customers);
        var installments = new HashMap<Long, List<Installment>>();
        var receivables = new HashMap<Long, Map<Integer, Long>>();
        of("installments_of_agreements", ids, customers).query(row -> {
            var id = row.getLong("agreement_id");
            var installment = new Installment(
                    row.getInt("number"), date(row, "due_on"), money(row, "amortization"), money(row, "interest"));
            installments.computeIfAbsent(id, agreement -> new ArrayList<>()).add(installment);
            receivables
                    .computeIfAbsent(id, agreement -> new HashMap<>())
                    .put(installment.number(), row.getLong("receivable_id"));
        });
        var agreements = new HashMap<AccountKey, List<Agreed>>();
        heads.forEach(head -> agreements
                .computeIfAbsent(head.account(), account -> new ArrayList<>())
                .add(new Agreed(
                        head.agreement(),
                        head.signedOn(),
                        components.getOrDefault(head.agreement(), List.of()),
                        installments.getOrDefault(head.agreement(), List.of()),
                        receivables.getOrDefault(head.agreement(), Map.of()),
                        head.known(),
                        head.ended())));
        return agreements;
    }

    private Map<Long, List<Replaced>> components(Long[] ids, Long[] customers) {
        var components = new HashMap<Long, List<Replaced>>();
        of("components_of_agreements", ids, customers).query(row -> {
            components
                    .computeIfAbsent(row.getLong("agreement_id"), agreement -> new ArrayList<>())
                    .add(new Replaced(
                            row.getLong("receivable_id"), component(row), money(row, "due"), money(row, "asked")));
        });
        return components;
    }

    private JdbcClient.StatementSpec of(String name, Long[] ids, Long[] customers) {
        return jdbc.sql(Sql.of("receivables/" + name)).param("agreements", ids).param("customers", customers);
    }

    private static Head head(ResultSet row) throws SQLException {
        var known = row.getArray("known");
        var ended = row.getObject("ended_on", LocalDate.class);
        return new Head(
                new AccountKey(row.getLong("customer_id"), row.getLong("creditor_id")),
                row.getLong("agreement_id"),
                date(row, "signed_on"),
                known == null ? Set.of() : Set.of((Long[]) known.getArray()),
                ended == null
                        ? null
                        : new Ended(
                                ended,
                                KeptDiscounts.valueOf(row.getString("discounts").toUpperCase(Locale.ROOT))));
    }

    /** Nobody else settles the account until the transaction ends. */
    public void lock(long customer, long creditor) {
        jdbc.sql(Sql.of("receivables/lock_accounts"))
                .param("customers", new Long[] {customer})
                .param("creditors", new Long[] {creditor})
                .query(row -> {});
    }

    /** Whether a receivable is an installment of an agreement. */
    public boolean isInstallment(long receivable) {
        return jdbc.sql("select exists (select from receivables.agreed_installment where receivable_id = ?)")
                .param(receivable)
                .query(Boolean.class)
                .single();
    }

    /** What an agreement has to do with a receivable now; empty = nothing. */
    public Optional<InAgreement> ofReceivable(long receivable) {
        return inAgreement(jdbc.sql(Sql.of("receivables/in_agreement")).param("receivable", receivable));
    }

    /** The agreement that fixed the terms of a contract; empty = none that stands. */
    public Optional<InAgreement> ofContract(long contract) {
        return inAgreement(jdbc.sql(Sql.of("receivables/agreement_of_contract")).param("contract", contract));
    }

    private static Optional<InAgreement> inAgreement(JdbcClient.StatementSpec asked) {
        return asked
                .query((row, no) -> new InAgreement(row.getString("number"), row.getBoolean("installment")))
                .list()
                .stream()
                .findFirst();
    }

    /** Writes an agreement with the contract and the receivables of its installments. */
    public Placed.Done sign(NewAgreed wanted, List<Replaced> replaced, LocalDate today, String actor) {
        var total = Money.sum(
                wanted.installments().stream().map(Installment::amount).toList());
        var contract = writing("agree", wanted)
                .param("creditor", wanted.creditorId())
                .param("number", wanted.number())
                .param("fine", wanted.late().fine().value())
                .param("interest", wanted.late().interest().value())
                .param("total", total.amount())
                .param("today", today)
                .param("actor", actor)
                .query(Long.class)
                .single();
        writing("agree_components", wanted)
                .param("today", today)
                .param("receivables", numbers(replaced, Replaced::receivableId))
                .param("components", texts(replaced, part -> part.component().code()))
                .param("due", texts(replaced, Replaced::due))
                .param("asked", texts(replaced, Replaced::asked))
                .update();
        return new Placed.Done(contract, installments(wanted, contract));
    }

    private Map<Integer, Long> installments(NewAgreed wanted, long contract) {
        var installments = wanted.installments();
        var receivables = new HashMap<Integer, Long>();
        writing("agree_installments", wanted)
                .param("creditor", wanted.creditorId())
                .param("contract", contract)
                .param("numbers", installments.stream().map(Installment::number).toArray(Integer[]::new))
                .param("dueOn", texts(installments, Installment::dueOn))
                .param("amortizations", texts(installments, Installment::amortization))
                .param("interests", texts(installments, Installment::interest))
                .query(row -> {
                    receivables.put(row.getInt("number"), row.getLong("receivable_id"));
                });
        return receivables;
    }

    private JdbcClient.StatementSpec writing(String name, NewAgreed wanted) {
        return jdbc.sql(Sql.of("receivables/" + name))
                .param("agreement", wanted.agreementId())
                .param("customer", wanted.customerId());
    }

    public Optional<Owner> owner(long agreement) {
        return jdbc.sql("select customer_id, creditor_id, signed_on from receivables.agreed where agreement_id = ?")
                .param(agreement)
                .query((row, no) -> new Owner(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** Notes since when an agreement is active; empty when that was noted before. */
    public Optional<Owner> activate(long agreement, LocalDate on) {
        return jdbc.sql("update receivables.agreed set active_on = ? where agreement_id = ? and active_on is null"
                        + " returning customer_id, creditor_id, signed_on")
                .params(on, agreement)
                .query((row, no) -> new Owner(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** Gives open payments other due dates, and says which receivables they are. */
    public List<Long> move(long agreement, Map<Integer, LocalDate> dueOn) {
        var numbers = List.copyOf(dueOn.keySet());
        return jdbc.sql(Sql.of("receivables/move_installments"))
                .param("agreement", agreement)
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("dueOn", texts(numbers, dueOn::get))
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** The debts that an agreement is about. */
    public List<Long> debts(long agreement) {
        return jdbc.sql("select receivable_id from receivables.agreed_debt where agreement_id = ? order by 1")
                .param(agreement)
                .query((row, no) -> row.getLong(1))
                .list();
    }

    /** Ends an agreement; false when it ended before. */
    public boolean end(long agreement, AgreementEnd end, String actor, Instant at) {
        return jdbc.sql(Sql.of("receivables/end_agreed"))
                        .param("agreement", agreement)
                        .param("on", end.on())
                        .param("how", end.how().code())
                        .param("discounts", end.discounts().code())
                        .param("charges", end.charges().code())
                        .param("actor", actor)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
