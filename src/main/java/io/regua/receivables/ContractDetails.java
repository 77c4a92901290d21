package io.regua.receivables;

import io.regua.money.Money;
import io.regua.money.Percent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a contract; null = nobody said.
 *
 * @param agreed null terms are no terms: nothing is charged (M11)
 */
public record ContractDetails(
        @Nullable Instrument instrument,
        @Nullable String product,
        @Nullable String category,
        @Nullable String seller,
        @Nullable String branch,
        @Nullable LocalDate soldOn,
        @Nullable LocalDate signedOn,
        @Nullable Money total,
        Cheque cheque,
        Agreed agreed) {

    /**
     * What a cheque says of itself.
     *
     * @param bank the three digits of the bank it is drawn on
     * @param returnReason the two digits by which the bank returned it
     */
    public record Cheque(
            @Nullable String bank,
            @Nullable String number,
            @Nullable String returnReason) {

        public static final Cheque NONE = new Cheque(null, null, null);
    }

    /**
     * The payment terms, each as agreed.
     *
     * @param correctionIndex the price index that corrects the principal (M05)
     * @param earlyDiscount so many per cent off the principal, paid {@code earlyDays} before it is due
     */
    public record Agreed(
            @Nullable Percent fine,
            @Nullable Percent interest,
            @Nullable String correctionIndex,
            @Nullable Percent earlyDiscount,
            @Nullable Integer earlyDays) {}

    /** Every field by name, as it prints; empty for nothing. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("instrument", instrument == null ? "" : instrument.code());
        fields.put("product", text(product));
        fields.put("category", text(category));
        fields.put("seller", text(seller));
        fields.put("branch", text(branch));
        fields.put("soldOn", text(soldOn));
        fields.put("signedOn", text(signedOn));
        fields.put("total", text(total));
        fields.put("chequeBank", text(cheque.bank()));
        fields.put("chequeNumber", text(cheque.number()));
        fields.put("chequeReturnReason", text(cheque.returnReason()));
        fields.put("fine", text(agreed.fine()));
        fields.put("interest", text(agreed.interest()));
        fields.put("correctionIndex", text(agreed.correctionIndex()));
        fields.put("earlyDiscount", text(agreed.earlyDiscount()));
        fields.put("earlyDays", text(agreed.earlyDays()));
        return fields;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
