package io.regua.api;

import io.regua.customers.ContactKind;
import io.regua.customers.ContactPoint;

/** Contact points as they may be told to a program: enough to recognise, not enough to use (L17). */
final class Masked {

    private static final String HIDDEN = "•••";
    private static final int SHOWN_DIGITS = 4;

    private Masked() {}

    static String of(ContactPoint point) {
        if (point.kind() == ContactKind.POSTAL) {
            return point.state().map(state -> HIDDEN + " " + state).orElse(HIDDEN);
        }
        return point.kind() == ContactKind.EMAIL ? email(point.value()) : number(point.value());
    }

    private static String number(String value) {
        return HIDDEN + value.substring(Math.max(0, value.length() - SHOWN_DIGITS));
    }

    private static String email(String value) {
        var at = value.indexOf('@');
        return at < 1 ? HIDDEN : value.charAt(0) + HIDDEN + value.substring(at);
    }
}
