package io.regua.ruler.web;

import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.Audience;
import io.regua.ruler.Content;
import io.regua.ruler.WhichDebts;
import io.regua.team.CreditorScope;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whom a draft is for, how it ranks and what is new in it, between the form and the version. */
final class AudienceForm {

    private static final Pattern BETWEEN_PRODUCTS = Pattern.compile("[;\\r\\n]+");
    private static final Pattern BETWEEN_STATES = Pattern.compile("[\\s,;]+");
    private static final int ANY = 99_999;

    private AudienceForm() {}

    /** What a new ruler begins with: for every creditor that its author sees, without steps. */
    static Content first(CreditorScope scope) {
        var audience = new Audience(scope.ids(), List.of(), List.of(), null, null, List.of(), List.of(), List.of());
        return new Content(Content.USUAL_PRIORITY, audience, List.of(), "");
    }

    /** The form as the draft has it. */
    static Typed of(Content content) {
        var audience = content.audience();
        var fields = new HashMap<String, List<String>>();
        fields.put("priority", List.of(String.valueOf(content.priority())));
        fields.put("note", List.of(content.note()));
        fields.put(
                "creditors", audience.creditors().stream().map(String::valueOf).toList());
        fields.put(
                "customerKinds",
                audience.customerKinds().stream().map(CustomerKind::code).toList());
        fields.put(
                "profiles",
                audience.profiles().stream().map(DebtorProfile::code).toList());
        fields.put("tiers", audience.tiers().stream().map(Tier::code).toList());
        fields.put("products", List.of(String.join("\n", audience.products())));
        fields.put("states", List.of(String.join(", ", audience.states())));
        fields.put("debts", List.of(audience.debts().code()));
        fields.put("amountFrom", Typed.shown(audience.amountFrom()));
        fields.put("amountUntil", Typed.shown(audience.amountUntil()));
        return Typed.filled(fields);
    }

    /**
     * What was typed with the steps that are there; of no use when {@link Typed#wrong() something is wrong}.
     *
     * @param scope creditors beyond it stay as they are: who does not see them cannot untick them
     */
    static Content read(Typed typed, Content now, CreditorScope scope) {
        var priority = typed.requiredNumber("priority", 0, ANY, "ruler.wrong.number");
        return new Content(priority, audience(typed, now.audience(), scope), now.steps(), typed.text("note"));
    }

    private static Audience audience(Typed typed, Audience now, CreditorScope scope) {
        return new Audience(
                creditors(typed, now, scope),
                typed.chosen("customerKinds", CustomerKind.values(), CustomerKind::code),
                split(typed.text("products"), BETWEEN_PRODUCTS),
                typed.amount("amountFrom"),
                typed.amount("amountUntil"),
                typed.chosen("profiles", DebtorProfile.values(), DebtorProfile::code),
                typed.chosen("tiers", Tier.values(), Tier::code),
                split(typed.text("states").toUpperCase(Locale.ROOT), BETWEEN_STATES),
                Objects.requireNonNullElse(typed.oneOf("debts", WhichDebts.values(), WhichDebts::code), now.debts()));
    }

    private static List<Long> creditors(Typed typed, Audience now, CreditorScope scope) {
        var ticked = typed.all("creditors").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(scope::sees);
        var beyond = now.creditors().stream().filter(id -> !scope.sees(id));
        return Stream.concat(ticked, beyond).toList();
    }

    private static List<String> split(String text, Pattern between) {
        return Arrays.stream(between.split(text, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
