package io.regua.desk.web;

import io.regua.customers.Channel;
import io.regua.customers.Consent;
import io.regua.customers.ContactPoint;
import io.regua.desk.Dossier;
import io.regua.desk.rules.Masks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is reached and what he said of it.
 *
 * @param wrong message keys by field
 * @param about the contact point that is being corrected; 0 when one is being added
 */
record ContactsPage(
        Dossier.Head head,
        List<ContactPoint> contactPoints,
        List<Consent> consents,
        ContactHistory history,
        ContactForm form,
        Map<String, String> wrong,
        long about,
        boolean mayEdit) {

    static final List<String> SOURCES = List.of("customer", "third_party", "research");
    static final List<String> TOLD = List.of("call", "message", "store", "letter", "contract");

    /** A contact point as it may be shown (L17). */
    record Point(long id, int version, String kind, String shown, String validity, boolean usable, boolean preferred) {}

    /** A channel and what the customer last said of it. */
    record Said(String channel, String state, @Nullable Consent consent) {}

    public List<Point> points() {
        return contactPoints.stream().map(ContactsPage::point).toList();
    }

    private static Point point(ContactPoint point) {
        var shown = switch (point.kind()) {
            case EMAIL -> Masks.email(point.value());
            case POSTAL -> point.city().orElse("•••") + " · " + point.state().orElse("•••");
            case MOBILE, PHONE -> Masks.phone(point.value());
        };
        return new Point(
                point.id(),
                point.version(),
                point.kind().code(),
                shown,
                point.validity().code(),
                point.usable(),
                point.preferred());
    }

    public List<Said> said() {
        return Stream.of(Channel.values()).map(this::said).toList();
    }

    private Said said(Channel channel) {
        return consents.stream()
                .filter(consent -> consent.channel() == channel)
                .findFirst()
                .map(consent -> new Said(channel.code(), consent.state().code(), consent))
                .orElseGet(() -> new Said(channel.code(), "unknown", null));
    }

    public List<String> sources() {
        return SOURCES;
    }

    public List<String> told() {
        return TOLD;
    }

    /** What is wrong with a field of the form for one contact point; null when nothing is. */
    public @Nullable String no(long point, String field) {
        return point == about ? wrong.get(field) : null;
    }
}
