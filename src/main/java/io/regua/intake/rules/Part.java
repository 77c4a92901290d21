package io.regua.intake.rules;

import io.regua.intake.Objection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line says about one thing.
 *
 * @param value null when the line says nothing about it, or nothing that could go in
 * @param broken why it cannot go in
 * @param notes what was left out although it goes in
 */
public record Part<T>(@Nullable T value, List<Objection> broken, List<Objection> notes) {

    static <T> Part<T> nothing() {
        return new Part<>(null, List.of(), List.of());
    }
}
