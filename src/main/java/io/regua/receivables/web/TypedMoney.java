package io.regua.receivables.web;

import io.regua.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;

/** An amount as people type it: {@code 1.234,56}, {@code 1234,5} or {@code 1234.56}. */
final class TypedMoney {

    private static final Pattern BRAZILIAN = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{1,12})(?:,(\\d{1,2}))?");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,12})\\.(\\d{1,2})");

    private TypedMoney() {}

    /** Empty when it is no amount above zero; a point before three digits parts thousands. */
    static Optional<Money> of(String typed) {
        var text = typed.replace("R$", "").strip();
        for (var form : new Pattern[] {POINTED, BRAZILIAN}) {
            var found = form.matcher(text);
            if (found.matches()) {
                var cents = found.group(2) == null ? "" : "." + found.group(2);
                return Optional.of(Money.of(found.group(1).replace(".", "") + cents))
                        .filter(Money::isPositive);
            }
        }
        return Optional.empty();
    }
}
