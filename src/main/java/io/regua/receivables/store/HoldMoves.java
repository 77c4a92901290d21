package io.regua.receivables.store;

import io.regua.files.Proof;
import io.regua.receivables.HoldKind;
import io.regua.receivables.Holds.Options;
import io.regua.receivables.rules.HoldPolicy;
import io.regua.sql.Sql;
import io.regua.team.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds as statements: placed once however many ask, ended by set, and the word to the ruler about any of them. */
@Component
public class HoldMoves {

    private final JdbcClient jdbc;
    private final Allocations allocations;

    HoldMoves(JdbcClient jdbc, Allocations allocations) {
        this.jdbc = jdbc;
        this.allocations = allocations;
    }

    /** What a hold makes wait, by key; null = all there is. */
    public record Target(
            long customerId,
            @Nullable Long creditorId,
            @Nullable Long contractId,
            @Nullable Long receivableId) {}

    /** A hold as it is written. */
    public record Entry(
            Target target,
            HoldKind kind,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable LocalDate reviewOn,
            String reason,
            boolean chargesRun,
            @Nullable Proof proof,
            @Nullable Long markId) {

        /** The same as a customer's mark places it. */
        public Entry of(long mark) {
            return new Entry(target, kind, fromOn, untilOn, reviewOn, reason, chargesRun, proof, mark);
        }
    }

    /** The new hold's id; empty when the same one is in force already. */
    public Optional<Long> write(Entry entry, String by, Instant at) {
        var proof = entry.proof();
        return targeting(Sql.of("receivables/place_hold"), entry.target())
                .param("kind", entry.kind().code())
                .param("from", entry.fromOn())
                .param("until", entry.untilOn())
                .param("review", entry.reviewOn())
                .param("reason", entry.reason())
                .param("chargesRun", entry.chargesRun())
                .param("proofFile", proof == null ? null : proof.fileId())
                .param("proofName", proof == null ? null : proof.name())
                .param("proofType", proof == null ? null : proof.type())
                .param("mark", entry.markId())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, no) -> row.getLong(1))
                .optional();
    }

    /**
     * What is known of some debts before a hold is placed on them.
     *
     * @param same the hold of the kind on the very same debts that is in force
     * @param prooflessOn since when the latest claim without proof counts
     */
    public record Situation(
            boolean owed,
            @Nullable Long same,
            @Nullable LocalDate sameUntil,
            @Nullable LocalDate prooflessOn,
            long calendarId) {}

    public Situation situation(Target target, HoldKind kind) {
        return targeting(Sql.of("receivables/hold_situation"), target)
                .param("kind", kind.code())
                .query((row, no) -> new Situation(
                        row.getBoolean("owed"),
                        row.getObject("same_id", Long.class),
                        row.getObject("same_until", LocalDate.class),
                        row.getObject("proofless_on", LocalDate.class),
                        row.getLong("calendar_id")))
                .single();
    }

    private JdbcClient.StatementSpec targeting(String statement, Target target) {
        return jdbc.sql(statement)
                .param("customer", target.customerId())
                .param("creditor", target.creditorId())
                .param("contract", target.contractId())
                .param("receivable", target.receivableId());
    }

    /** How long the role may hold for this kind of reason; empty when it may not at all. */
    public Optional<HoldPolicy> policy(HoldKind kind, Role role) {
        return jdbc.sql("select * from receivables.hold_policy where kind = ? and role = ?")
                .params(kind.code(), role.code())
                .query((row, no) -> policy(row))
                .optional();
    }

    /** What a role may hold for, and how. */
    public Options options(Role role) {
        var policies = new TreeMap<HoldKind, HoldPolicy>();
        jdbc.sql("select * from receivables.hold_policy where role = ?")
                .param(role.code())
                .query(row -> {
                    policies.put(HoldKind.of(row.getString("kind")), policy(row));
                });
        return new Options(
                List.copyOf(policies.keySet()),
                policies.values().stream().anyMatch(HoldPolicy::mayStopCharges),
                policies.values().stream().anyMatch(policy -> policy.backdateDays() > 0));
    }

    private static HoldPolicy policy(ResultSet row) throws SQLException {
        return new HoldPolicy(
                row.getObject("default_days", Integer.class),
                row.getObject("max_days", Integer.class),
                row.getString("unit").equals("business"),
                row.getObject("review_days", Integer.class),
                row.getObject("proofless_again_days", Integer.class),
                row.getInt("backdate_days"),
                row.getBoolean("charges_run"),
                row.getBoolean("may_stop_charges"));
    }

    /** Releases the holds whose last day lies before the date and says how many they were. */
    public int releaseEndedBefore(LocalDate date, String actor) {
        return jdbc.sql(Sql.of("receivables/release_holds"))
                .param("date", date)
                .param("actor", actor)
                .query(Integer.class)
                .single();
    }

    /**
     * Every debt that a hold makes or made wait is written to the ruler's inbox. Where it stops the charges, payments
     * are settled anew.
     */
    public List<Long> sayChanged(long hold) {
        allocations.settleAll("accounts_of_hold", Map.of("hold", hold));
        return jdbc.sql(Sql.of("receivables/say_held"))
                .param("hold", hold)
                .query((row, no) -> row.getLong(1))
                .list();
    }
}
