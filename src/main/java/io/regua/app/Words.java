package io.regua.app;

import io.regua.calendar.BusinessDates;
import io.regua.money.Money;
import io.regua.money.Percent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Amounts and dates as people say them, for templates: {@code @words.money(m)}. Dates follow the reader's language;
 * money is always written the Brazilian way.
 */
@Component("words")
public class Words {

    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(BRAZIL);

    private final BusinessDates dates;
    private final MessageSource messages;

    Words(BusinessDates dates, MessageSource messages) {
        this.dates = dates;
        this.messages = messages;
    }

    /** {@code R$ 1.782,34}; below zero {@code −R$ 20,00}. */
    public String money(Money amount) {
        return (amount.isNegative() ? "−R$ " : "R$ ") + figure(amount.isNegative() ? amount.negate() : amount);
    }

    /** {@code 1.782,34}: for columns whose head says what it is. */
    public String figure(Money amount) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(amount.amount());
    }

    /** {@code 2,5%}. */
    public String percent(Percent percent) {
        return new DecimalFormat("#,##0.######", SYMBOLS).format(percent.value()) + "%";
    }

    /** {@code 1.234}. */
    public String count(long count) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale())).format(count);
    }

    /** {@code 4 Nov}, {@code 4 nov.}; with the year when it is not the present one. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : day(date, dates.today());
    }

    private static String day(LocalDate date, LocalDate today) {
        var pattern = date.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale()).format(date);
    }

    /** A month of a year: {@code Nov 2026}, {@code nov. 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMM yyyy", locale()).format(month);
    }

    /** The whole date with its weekday: {@code Wednesday, 4 November 2026}. */
    public String full(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return locale().getLanguage().equals("pt")
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale())
                        .format(date)
                : DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale()).format(date);
    }

    /** {@code today}, {@code yesterday}, {@code in 3 days}, {@code 20 days ago}. */
    public String ago(LocalDate date, LocalDate today) {
        var days = ChronoUnit.DAYS.between(date, today);
        var key = days == 0 ? "today" : days == 1 ? "yesterday" : days == -1 ? "tomorrow" : days > 0 ? "ago" : "in";
        return message("app.words." + key, Math.abs(days));
    }

    /** {@code 1 day}, {@code 20 days}. */
    public String days(long days) {
        return message("app.words.days", days);
    }

    /** Date and time of day in the installation's zone: {@code 19 Nov 10:12}. */
    public String moment(Instant instant) {
        var there = instant.atZone(dates.zone());
        return day(there.toLocalDate(), dates.today()) + " "
                + DateTimeFormatter.ofPattern("HH:mm", locale()).format(there);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
