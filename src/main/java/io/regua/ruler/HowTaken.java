package io.regua.ruler;

import io.regua.customers.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * By what way a step is taken.
 *
 * @param channels the first that leads to the customer is used; empty = as the kind of the step has it
 * @param template of the text, or the script of a call; null = as the kind of the step has it
 */
@Embeddable
public record HowTaken(
        @Column(columnDefinition = Columns.TEXTS) @Type(Columns.Channels.class)
        List<Channel> channels,

        @Nullable String template) {

    public static final HowTaken AS_USUAL = new HowTaken(List.of(), null);

    public HowTaken {
        channels = List.copyOf(channels);
    }

    /** By these channels, in this order, with the usual text. */
    public static HowTaken by(Channel... channels) {
        return new HowTaken(List.of(channels), null);
    }
}
