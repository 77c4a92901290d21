package io.regua.team;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * Whose debts somebody sees. Every list, search and query takes it: {@code (:all or creditor_id = any(:creditors))}.
 *
 * @param all every creditor, also those that come later; {@code ids} is then empty
 * @param ids the creditors seen otherwise; empty sees nothing
 */
public record CreditorScope(boolean all, List<Long> ids) implements Serializable {

    public static final CreditorScope EVERYTHING = new CreditorScope(true, List.of());

    public CreditorScope {
        ids = all ? List.of() : List.copyOf(ids);
    }

    public static CreditorScope only(Collection<Long> creditors) {
        return new CreditorScope(false, List.copyOf(creditors));
    }

    public boolean sees(long creditor) {
        return all || ids.contains(creditor);
    }

    /** The ids as a parameter of {@code any(:creditors)}. */
    public Long[] array() {
        return ids.toArray(Long[]::new);
    }
}
