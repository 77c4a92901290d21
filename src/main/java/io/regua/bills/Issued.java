package io.regua.bills;

import io.regua.receivables.Frozen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of a bill that was to be issued. */
public sealed interface Issued {

    /**
     * It is there.
     *
     * @param repeated it already was: one live bill per debts and amount
     * @param pixOnly why a boleto became a Pix code alone: {@code no_tax_id}, {@code no_account} or
     *     {@code below_minimum}; null when it did not, or was not asked for
     */
    record Done(Bill bill, boolean repeated, @Nullable String pixOnly) implements Issued {}

    /** It is not issued; all that speaks against it. */
    record Refused(List<Objection> objections) implements Issued {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** What speaks against freezing its amount speaks against the bill. */
    static Refused refused(Frozen.Refused frozen) {
        return new Refused(frozen.objections().stream()
                .map(each -> new Objection(each.code(), each.facts()))
                .toList());
    }

    /**
     * One thing that speaks against it.
     *
     * @param code {@code not_live}, {@code valid_not_later}, {@code amount_changed} (of an extension),
     *     {@code no_boleto}, {@code not_registered}, {@code rebated_before}, {@code not_less}, {@code total_changed}
     *     (of a rebate), {@code too_many_debts}, {@code valid_too_long}, {@code no_pix_key}, {@code bank_unknown},
     *     {@code account_incomplete}, {@code amount_too_high}, {@code our_numbers_used_up}, or one of
     *     {@link io.regua.receivables.Frozen.Objection}
     */
    record Objection(String code, Map<String, String> facts) {}
}
