package io.regua.desk;

import java.util.Locale;

/** In what order a list of the portfolio comes. */
public enum Order {
    OLDEST("due_on", false),
    NEWEST("due_on", true),
    LARGEST("open_principal", true),
    SMALLEST("open_principal", false);

    private final String column;
    private final boolean descending;

    Order(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** The name in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it goes by: {@code due_on} or {@code open_principal}. */
    public String column() {
        return column;
    }

    public boolean descending() {
        return descending;
    }

    public boolean byAmount() {
        return this == LARGEST || this == SMALLEST;
    }

    /** {@link #OLDEST} for what is no order. */
    public static Order of(String code) {
        for (var order : values()) {
            if (order.code().equals(code)) {
                return order;
            }
        }
        return OLDEST;
    }
}
