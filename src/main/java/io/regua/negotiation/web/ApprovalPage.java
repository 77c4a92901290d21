package io.regua.negotiation.web;

import io.regua.negotiation.Approval;
import io.regua.negotiation.StandIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What waits for the reader's answer, what he asked for, and who stands in.
 *
 * @param typed the form for a stand-in as it was sent
 * @param against why nobody was named
 */
record ApprovalPage(
        List<Approval> waiting,
        List<Approval> asked,
        List<StandIn> standIns,
        List<String> usernames,
        List<String> authorities,
        Map<String, String> typed,
        List<String> against,
        boolean mayAnswer,
        Instant now,
        LocalDate today) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
