package io.regua.negotiation.store;

import io.regua.negotiation.CampaignState;
import io.regua.negotiation.KeptCampaign;
import io.regua.negotiation.rules.Campaign;
import io.regua.negotiation.rules.Ceiling;
import io.regua.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Campaigns. */
@Component
public class CampaignRows {

    private static final String ALL = "select c.* from negotiation.campaign as c";

    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that begin last first. */
    public List<KeptCampaign> page(int offset, int size) {
        return jdbc.sql(ALL + " order by c.valid_from desc, c.id desc limit ? offset ?")
                .params(size, offset)
                .query((row, no) -> kept(row))
                .list();
    }

    /** One of them. */
    public Optional<KeptCampaign> byId(long id) {
        return one(" where c.id = ?", id);
    }

    /** The same, and nobody changes it meanwhile. */
    public Optional<KeptCampaign> locked(long id) {
        return one(" where c.id = ? for update", id);
    }

    private Optional<KeptCampaign> one(String where, long id) {
        return jdbc.sql(ALL + where).param(id).query((row, no) -> kept(row)).optional();
    }

    /** Those in force on a day. */
    public List<Campaign> on(LocalDate day) {
        return jdbc.sql(ALL + " where c.state = 'approved' and c.valid_from <= ? and c.valid_until >= ?")
                .params(day, day)
                .query((row, no) -> campaign(row))
                .list();
    }

    /** Whether another has the name. */
    public boolean isTaken(String name, long besides) {
        return jdbc.sql("select exists (select from negotiation.campaign as c where c.name = ? and c.id <> ?)")
                .params(name, besides)
                .query(Boolean.class)
                .single();
    }

    /** Its id; empty when another has the name. */
    public Optional<Long> add(Campaign wanted, String author, Instant at) {
        return said("negotiation/add_campaign", wanted, author, at)
                .query(Long.class)
                .optional();
    }

    /** Says a draft anew; its version grows. */
    public void change(Campaign wanted, String author, Instant at) {
        said("negotiation/change_campaign", wanted, author, at)
                .param("id", wanted.id())
                .update();
    }

    private StatementSpec said(String statement, Campaign wanted, String author, Instant at) {
        var ceiling = wanted.ceiling();
        return ScopeColumns.with(jdbc.sql(Sql.of(statement)), wanted.scope())
                .param("name", wanted.name())
                .param("from", wanted.from())
                .param("until", wanted.until())
                .param("discounts", ScopeColumns.discounts(ceiling.atOnce(), ceiling.spread()))
                .param("installments", ceiling.installments())
                .param("leastEntry", ceiling.leastEntry().value())
                .param("author", author)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    /** From its first day on it is in force. */
    public void approve(long id, String approver, Instant at) {
        jdbc.sql("update negotiation.campaign set state = 'approved', approver = ?, approved_at = ?,"
                        + " version = version + 1 where id = ?")
                .params(approver, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** From now on it is not. */
    public void end(long id, String by, Instant at) {
        jdbc.sql("update negotiation.campaign set state = 'ended', ended_by = ?, ended_at = ?, version = version + 1"
                        + " where id = ?")
                .params(by, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** A draft that is no more. */
    public void discard(long id) {
        jdbc.sql("delete from negotiation.campaign where id = ?").param(id).update();
    }

    private static KeptCampaign kept(ResultSet row) throws SQLException {
        return new KeptCampaign(
                campaign(row),
                CampaignState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("author"),
                row.getString("approver"),
                row.getString("ended_by"),
                row.getInt("version"));
    }

    static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                ScopeColumns.scope(row),
                new Ceiling(
                        ScopeColumns.discounts(row, "at_once"),
                        ScopeColumns.discounts(row, "spread"),
                        row.getInt("installments"),
                        ScopeColumns.percent(row, "least_entry")));
    }
}
