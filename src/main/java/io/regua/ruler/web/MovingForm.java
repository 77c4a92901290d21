package io.regua.ruler.web;

import io.regua.ruler.Moving;
import java.util.List;
import java.util.Map;

/** What becomes of debts on a version that is published no more, between the form and the wish. */
final class MovingForm {

    private static final int ANY = 999_999_999;

    private MovingForm() {}

    /** Nothing is repeated and nothing jumps: the gentlest choice is the first. */
    static Map<String, List<String>> fields() {
        return Map.of("moving", List.of("stay"));
    }

    static Moving read(Typed typed) {
        return switch (typed.text("moving")) {
            case "now" -> Moving.NOW;
            case "phase" -> new Moving.PhasedIn(typed.requiredNumber("perNight", 0, ANY, "ruler.wrong.number"));
            default -> Moving.STAY;
        };
    }
}
