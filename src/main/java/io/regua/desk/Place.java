package io.regua.desk;

import io.regua.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place between two rows of an ordered list: the next page is found by it however far down it is.
 *
 * @param key the due date or amount of the row beside it
 * @param id of that row
 * @param backwards whether what comes before is asked for
 */
public record Place(String key, long id, boolean backwards) {

    private static final Pattern FORM = Pattern.compile("([<>])([0-9.-]{1,20})_(\\d{1,18})");

    /** For an address: {@code >2026-11-04_51}. */
    @Override
    public String toString() {
        return (backwards ? "<" : ">") + key + "_" + id;
    }

    /** Nothing when the text is no place in this order. */
    public static Optional<Place> of(String text, Order order) {
        var form = FORM.matcher(text);
        return form.matches() && fits(form.group(2), order)
                ? Optional.of(new Place(
                        form.group(2),
                        Long.parseLong(form.group(3)),
                        form.group(1).equals("<")))
                : Optional.empty();
    }

    private static boolean fits(String key, Order order) {
        try {
            var read = order.byAmount() ? Money.of(key) : LocalDate.parse(key);
            return read != null;
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            return false;
        }
    }
}
