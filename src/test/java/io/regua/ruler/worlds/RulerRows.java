package io.regua.ruler.worlds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes versions into the engine's tables, and reads those that ship with the application. */
final class RulerRows {

    private final Tables tables;

    RulerRows(Tables tables) {
        this.tables = tables;
    }

    void ruler(int id, int priority) {
        tables.write("insert into ruler.ruler (id, name, priority) values (?, ?, ?)", id, "ruler " + id, priority);
    }

    void publish(Edition edition) {
        var audience = edition.audience();
        tables.jdbc()
                .sql("""
                        insert into ruler.ruler_version (id, ruler_id, number, state, created_by, published_by, published_at,
                          priority, role, creditor_ids, customer_kinds, products, amount_from, amount_until, profiles, states,
                          debts)
                        values (:id, :ruler, :number, 'published', 'ana', 'ana', now(), :priority, :role,
                          cast(:creditors as bigint[]), cast(:kinds as text[]), cast(:products as text[]), :from, :until,
                          cast(:profiles as text[]), cast(:states as text[]), :debts)""")
                .param("id", edition.id())
                .param("ruler", edition.rulerId())
                .param("number", edition.number())
                .param("role", edition.role())
                .param("priority", audience.priority())
                .param("creditors", array(audience.creditors()))
                .param("kinds", array(audience.kinds()))
                .param("products", array(audience.products()))
                .param("from", reais(audience.from()))
                .param("until", reais(audience.until()))
                .param("profiles", array(audience.profiles()))
                .param("states", array(audience.states()))
                .param("debts", audience.debts())
                .update();
        edition.rungs().forEach(rung -> step(edition.id(), rung));
    }

    private void step(int version, Rung rung) {
        var needs = rung.needs();
        tables.jdbc()
                .sql("""
                        insert into ruler.step (version_id, seq, step_key, kind, anchor, anchor_fact, offset_days, offset_unit,
                          gap_days, optional, when_late, min_amount, amount_of, min_days_late, max_days_late, profiles,
                          customer_kinds, has_channels, after_outcome, requires, requires_days)
                        values (:version, :seq, :key, :kind, :anchor, :fact, :offset, :unit, :gap, :optional, :late, :amount,
                          :amountOf, :minDays, :maxDays, cast(:profiles as text[]), cast(:kinds as text[]),
                          cast(:channels as text[]), :after, :requires, :requiresDays)""")
                .param("version", version)
                .param("seq", rung.seq())
                .param("key", rung.key())
                .param("kind", rung.kind())
                .param("anchor", rung.anchor())
                .param("fact", rung.fact())
                .param("offset", rung.offset())
                .param("unit", rung.inBusinessDays() ? "business" : "calendar")
                .param("gap", rung.gap())
                .param("optional", rung.optional())
                .param("late", rung.supersedeLate() ? "supersede" : "take")
                .param("amount", reais(needs.cents()))
                .param("amountOf", needs.ofDebt() ? "debt" : "customer")
                .param("minDays", needs.minDays())
                .param("maxDays", needs.maxDays())
                .param("profiles", array(needs.profiles()))
                .param("kinds", array(needs.kinds()))
                .param("channels", array(needs.channels()))
                .param("after", needs.after())
                .param("requires", needs.requires())
                .param("requiresDays", needs.requiresDays())
                .update();
    }

    void retire(int version) {
        tables.write("update ruler.ruler_version set state = 'retired', retired_at = now() where id = ?", version);
    }

    /** Every version there is, published ones only. */
    List<Edition> published() {
        return tables.jdbc()
                .sql("select * from ruler.ruler_version where state = 'published' order by id")
                .query((row, n) -> edition(row))
                .list();
    }

    private Edition edition(ResultSet row) throws SQLException {
        var audience = new Edition.Audience(
                row.getInt("priority"),
                ids(row),
                texts(row, "customer_kinds"),
                texts(row, "products"),
                cents(row.getBigDecimal("amount_from")),
                cents(row.getBigDecimal("amount_until")),
                texts(row, "profiles"),
                texts(row, "states"),
                row.getString("debts"));
        return new Edition(
                row.getInt("id"),
                row.getInt("ruler_id"),
                row.getInt("number"),
                row.getString("role"),
                audience,
                rungs(row.getInt("id")));
    }

    private List<Rung> rungs(int version) {
        return tables.jdbc()
                .sql("select * from ruler.step where version_id = ? order by seq")
                .param(version)
                .query((row, n) -> rung(row))
                .list();
    }

    private static Rung rung(ResultSet row) throws SQLException {
        var needs = new Rung.Needs(
                cents(row.getBigDecimal("min_amount")),
                row.getString("amount_of").equals("debt"),
                row.getObject("min_days_late", Integer.class),
                row.getObject("max_days_late", Integer.class),
                texts(row, "profiles"),
                texts(row, "customer_kinds"),
                texts(row, "has_channels"),
                row.getString("after_outcome"),
                row.getString("requires"),
                row.getObject("requires_days", Integer.class));
        return new Rung(
                row.getInt("seq"),
                row.getString("step_key"),
                row.getString("kind"),
                row.getString("anchor"),
                row.getString("anchor_fact"),
                row.getInt("offset_days"),
                row.getString("offset_unit").equals("business"),
                row.getInt("gap_days"),
                row.getBoolean("optional"),
                row.getString("when_late").equals("supersede"),
                needs);
    }

    private static Set<Integer> ids(ResultSet row) throws SQLException {
        var ids = new LinkedHashSet<Integer>();
        var array = row.getArray("creditor_ids");
        if (array != null) {
            for (var id : (Long[]) array.getArray()) {
                ids.add(id.intValue());
            }
        }
        return ids;
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? Set.of() : new TreeSet<>(List.of((String[]) array.getArray()));
    }

    private static @Nullable String array(Collection<?> of) {
        return of.isEmpty()
                ? null
                : "{" + String.join(",", of.stream().map(String::valueOf).toList()) + "}";
    }

    static @Nullable BigDecimal reais(@Nullable Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents, 2);
    }

    private static @Nullable Long cents(@Nullable BigDecimal reais) {
        return reais == null ? null : reais.movePointRight(2).longValueExact();
    }
}
