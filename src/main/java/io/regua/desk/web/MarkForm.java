package io.regua.desk.web;

import io.regua.customers.MarkKind;
import io.regua.customers.NewMark;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A mark as it was typed. */
record MarkForm(
        @Nullable String kind,
        @Nullable String fromOn,
        @Nullable String untilOn,
        @Nullable String reviewOn,
        @Nullable String note,
        @Nullable MultipartFile proof) {

    static MarkForm empty(LocalDate today) {
        return new MarkForm("hardship", today.toString(), "", "", "", null);
    }

    /** What cannot be read, by field: message keys. */
    Map<String, String> objections() {
        var wrong = new LinkedHashMap<String, String>();
        if (kindOfMark().isEmpty()) {
            wrong.put("kind", "customers.mark.wrong.kind");
        }
        if (date(fromOn).isEmpty()) {
            wrong.put("fromOn", "customers.mark.wrong.date");
        }
        refuse("untilOn", untilOn, wrong);
        refuse("reviewOn", reviewOn, wrong);
        return wrong;
    }

    private static void refuse(String field, @Nullable String typed, Map<String, String> wrong) {
        if (!text(typed).isEmpty() && date(typed).isEmpty()) {
            wrong.put(field, "customers.mark.wrong.date");
        }
    }

    Optional<MarkKind> kindOfMark() {
        return MarkKind.of(text(kind));
    }

    /** Only when there is no objection. */
    NewMark mark(long customer) {
        return new NewMark(
                customer,
                kindOfMark().orElseThrow(),
                date(fromOn).orElseThrow(),
                date(untilOn).orElse(null),
                date(reviewOn).orElse(null),
                text(note).isEmpty() ? null : text(note));
    }

    static Optional<LocalDate> date(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(text(typed)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
