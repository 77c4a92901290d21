package io.regua.negotiation.store;

import io.regua.money.Money;
import io.regua.negotiation.Approval;
import io.regua.negotiation.Approval.Answer;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferState;
import io.regua.sql.Sql;
import io.regua.team.CreditorScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was asked to be allowed, and what was answered. */
@Component
public class ApprovalRows {

    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what is asked for. */
    public void ask(Offer offer, String reason, boolean waits, Instant answerBy) {
        jdbc.sql("insert into negotiation.approval"
                        + " (offer_id, customer_id, asked_by, asked_at, reason, waits, answer_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        offer.id(),
                        offer.customerId(),
                        offer.madeBy(),
                        offer.madeAt().atOffset(ZoneOffset.UTC),
                        reason,
                        waits,
                        answerBy.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes what was answered. */
    public void answer(Offer offer, String by, Answer answer, String note, @Nullable Long counterId, Instant at) {
        jdbc.sql("update negotiation.approval set answered_by = :by, answered_at = :at, answer = :answer,"
                        + " note = nullif(:note, ''), counter_id = :counter"
                        + " where offer_id = :offer and customer_id = :customer")
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("answer", answer.code())
                .param("note", note)
                .param("counter", counterId)
                .param("offer", offer.id())
                .param("customer", offer.customerId())
                .update();
    }

    /** What waits for somebody. */
    public List<Approval> waiting(CreditorScope scope, Negotiator by, LocalDate today) {
        return jdbc.sql(Sql.of("negotiation/approvals_waiting"))
                .param("all", scope.all())
                .param("creditors", scope.array())
                .param("by", by.name())
                .param(
                        "levels",
                        Arrays.stream(Authority.values())
                                .filter(by::mayAs)
                                .map(Authority::code)
                                .toArray(String[]::new))
                .param("today", today)
                .query((row, no) -> approval(row))
                .list();
    }

    /** What somebody asked for since a day. */
    public List<Approval> askedBy(String username, LocalDate since) {
        return jdbc.sql(Sql.of("negotiation/approvals_asked"))
                .param("by", username)
                .param("since", since)
                .query((row, no) -> approval(row))
                .list();
    }

    /** What was asked about an offer. */
    public Optional<Approval> about(long offer) {
        return jdbc.sql(Sql.of("negotiation/approval"))
                .param("offer", offer)
                .query((row, no) -> approval(row))
                .optional();
    }

    private static Approval approval(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Approval(
                row.getLong("offer_id"),
                row.getString("number"),
                row.getLong("customer_id"),
                row.getString("customer"),
                row.getLong("creditor_id"),
                row.getString("creditor"),
                new Money(row.getBigDecimal("due")),
                new Money(row.getBigDecimal("total")),
                row.getInt("installments"),
                row.getObject("valid_until", LocalDate.class),
                Authority.valueOf(row.getString("needs").toUpperCase(Locale.ROOT)),
                OfferState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getBoolean("waits"),
                row.getObject("answer_by", OffsetDateTime.class).toInstant(),
                row.getString("answered_by"),
                answer == null ? null : Answer.valueOf(answer.toUpperCase(Locale.ROOT)),
                row.getString("note"),
                row.getObject("counter_id", Long.class));
    }
}
