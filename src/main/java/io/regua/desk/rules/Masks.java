package io.regua.desk.rules;

import java.util.regex.Pattern;

/** Personal data as screens show it (L17): enough to recognise, too little to misuse. */
public final class Masks {

    private static final Pattern BRAZILIAN_MOBILE = Pattern.compile("\\+55(\\d\\d)(9)(\\d{4})(\\d{4})");
    private static final Pattern BRAZILIAN_LANDLINE = Pattern.compile("\\+55(\\d\\d)(\\d{4})(\\d{4})");
    private static final String HIDDEN = "••••";

    private Masks() {}

    /** {@code +5541999904402} as {@code (41) 9 ••••-4402}; any other number keeps its last four digits. */
    public static String phone(String number) {
        var mobile = BRAZILIAN_MOBILE.matcher(number);
        if (mobile.matches()) {
            return "(%s) 9 %s-%s".formatted(mobile.group(1), HIDDEN, mobile.group(4));
        }
        var landline = BRAZILIAN_LANDLINE.matcher(number);
        if (landline.matches()) {
            return "(%s) %s-%s".formatted(landline.group(1), HIDDEN, landline.group(3));
        }
        return HIDDEN + number.substring(Math.max(number.length() - 4, 0));
    }

    /**
     * What a contact point leads to, by its kind; of an address nothing is shown, because no part of it is always
     * harmless. Nothing stays nothing.
     */
    public static String reach(String kind, String value) {
        return switch (value.isEmpty() ? "" : kind) {
            case "" -> "";
            case "email" -> email(value);
            case "mobile", "phone" -> phone(value);
            default -> HIDDEN;
        };
    }

    /** {@code helena.prado@example.com} as {@code h•••@example.com}. */
    public static String email(String address) {
        var at = address.indexOf('@');
        return at < 1 ? HIDDEN : address.charAt(0) + "•••" + address.substring(at);
    }
}
