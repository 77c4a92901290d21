package io.regua.receivables.store;

import io.regua.money.Money;
import io.regua.receivables.UndueDemand;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the demands that were found undue stand in the facts of a refund. */
final class Undue {

    private static final TypeReference<Map<String, List<Map<String, String>>>> FACTS = new TypeReference<>() {};

    private Undue() {}

    static String written(List<UndueDemand> undue) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("debts", undue.stream().map(Undue::facts).toList()));
    }

    private static Map<String, String> facts(UndueDemand undue) {
        return Map.of(
                "receivable", String.valueOf(undue.receivableId()),
                "contract", undue.contract(),
                "installment", String.valueOf(undue.installment()),
                "amount", undue.amount().toString(),
                "ceased", undue.ceased(),
                "ceasedOn", undue.ceasedOn().toString(),
                "demand", undue.demand(),
                "demandedOn", undue.demandedOn().toString());
    }

    static List<UndueDemand> read(String facts) {
        return JsonMapper.shared().readValue(facts, FACTS).getOrDefault("debts", List.of()).stream()
                .map(Undue::demand)
                .toList();
    }

    private static UndueDemand demand(Map<String, String> facts) {
        return new UndueDemand(
                Long.parseLong(of(facts, "receivable")),
                of(facts, "contract"),
                Integer.parseInt(of(facts, "installment")),
                Money.of(of(facts, "amount")),
                of(facts, "ceased"),
                LocalDate.parse(of(facts, "ceasedOn")),
                of(facts, "demand"),
                LocalDate.parse(of(facts, "demandedOn")));
    }

    private static String of(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
