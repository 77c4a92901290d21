package io.regua.desk.rules;

import io.regua.money.Money;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an amount as a person types it: {@code 1.782,34}, {@code 1782,34}, {@code 1782.34}, {@code R$ 580}. */
public final class TypedAmount {

    private static final Pattern BRAZILIAN = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d{1,12})(?:,(\\d{1,2}))?");
    private static final Pattern POINTED = Pattern.compile("(\\d{1,12})\\.(\\d{1,2})");

    private TypedAmount() {}

    /** Empty when it is no amount above zero; a point before three digits parts thousands. */
    public static Optional<Money> of(String typed) {
        var text = typed.replace("R$", "").strip();
        var pointed = POINTED.matcher(text);
        if (pointed.matches()) {
            return positive(pointed.group(1), pointed.group(2));
        }
        var brazilian = BRAZILIAN.matcher(text);
        return brazilian.matches() ? positive(brazilian.group(1), brazilian.group(2)) : Optional.empty();
    }

    private static Optional<Money> positive(String whole, @Nullable String cents) {
        var amount = Money.of(whole.replace(".", "") + (cents == null ? "" : "." + cents));
        return amount.isPositive() ? Optional.of(amount) : Optional.empty();
    }
}
