package io.regua.negotiation.web;

import io.regua.negotiation.IdentityChecks.Asked;
import io.regua.negotiation.rules.SaidIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to show who he is.
 *
 * @param digits the first three of his CPF or CNPJ
 * @param day on which he was born
 */
record LinkForm(@Nullable String digits, @Nullable String day) {

    static final LinkForm EMPTY = new LinkForm(null, null);

    /** Whether it can be looked at, right or wrong. */
    boolean isReadable(Asked asked) {
        return !digitsMissing(asked) && !dayMissing(asked);
    }

    boolean digitsMissing(Asked asked) {
        return asked.taxId() && beginning().isEmpty();
    }

    boolean dayMissing(Asked asked) {
        return asked.birthDate() && bornOn().isEmpty();
    }

    SaidIdentity said() {
        return new SaidIdentity(beginning().orElse(null), bornOn().orElse(null));
    }

    private Optional<String> beginning() {
        return digits == null ? Optional.empty() : SaidIdentity.beginning(digits);
    }

    private Optional<java.time.LocalDate> bornOn() {
        return day == null ? Optional.empty() : SaidIdentity.day(day);
    }
}
