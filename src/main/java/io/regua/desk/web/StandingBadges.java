package io.regua.desk.web;

import static java.util.stream.Collectors.toMap;

import io.regua.ruler.Standings;
import io.regua.team.CreditorScope;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** How the customers of a list stand, by their ids: a late customer is a customer, and everybody should see so. */
@Component
class StandingBadges {

    private final Standings standings;

    StandingBadges(Standings standings) {
        this.standings = standings;
    }

    <T> Map<Long, Badge> of(Collection<? extends T> rows, ToLongFunction<T> customer, CreditorScope scope) {
        var customers = rows.stream().map(customer::applyAsLong).distinct().toList();
        return standings.worst(customers, scope).entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, each -> Badge.of(each.getValue().standing(), each.getValue())));
    }
}
