package io.regua.api;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.money.Money;
import io.regua.receivables.DebtorProfile;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition;
import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Content;
import io.regua.ruler.HowTaken;
import io.regua.ruler.Moving;
import io.regua.ruler.Prerequisite;
import io.regua.ruler.Step;
import io.regua.ruler.StepKind;
import io.regua.ruler.Timing;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.ruler.Timing.WhenLate;
import io.regua.ruler.WhichDebts;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What versions of rulers look like in JSON, both ways. */
final class RulerBodies {

    private static final int MOST_STEPS = 100;
    private static final int MOST_NAMED = 1_000;
    private static final int LARGEST = 1_000_000;
    private static final int LONGEST = 2_000;

    private RulerBodies() {}

    @Schema(name = "Audience", description = "Which debts a version is for; what is left out or empty means any")
    record AudienceBody(
            @Schema(description = "Ids") List<Long> creditors,

            @ArraySchema(schema = @Schema(allowableValues = {"individual", "legal_entity"}))
            List<String> customerKinds,

            @Schema(description = "As contracts spell them") List<String> products,

            @Schema(description = "Principal of the debt, included") @Nullable Money amountFrom,

            @Schema(description = "Principal of the debt, included") @Nullable Money amountUntil,

            @ArraySchema(schema = @Schema(allowableValues = {"first_time", "occasional", "recurrent"}))
            List<String> profiles,

            @ArraySchema(schema = @Schema(allowableValues = {"A", "B", "C", "D", "E"}))
            List<String> tiers,

            @Schema(description = "Of the customer's postal address", example = "[\"PR\"]")
            List<String> states,

            @Schema(
                    description =
                            "Debts of sales, installments of agreements, or both; of sales when left out. Installments of"
                                    + " agreements never meet a legal step (L22)",
                    allowableValues = {"sales", "agreements", "both"})
            String debts) {

        static AudienceBody of(Audience audience) {
            return new AudienceBody(
                    audience.creditors(),
                    audience.customerKinds().stream().map(CustomerKind::code).toList(),
                    audience.products(),
                    audience.amountFrom(),
                    audience.amountUntil(),
                    audience.profiles().stream().map(DebtorProfile::code).toList(),
                    audience.tiers().stream().map(Tier::code).toList(),
                    audience.states(),
                    audience.debts().code());
        }

        static Audience read(Body body) {
            return new Audience(
                    body.says("creditors") ? body.ids("creditors", MOST_NAMED) : List.of(),
                    body.someOf("customerKinds", CustomerKind.values(), CustomerKind::code),
                    body.texts("products", MOST_NAMED),
                    body.amountIfAny("amountFrom"),
                    body.amountIfAny("amountUntil"),
                    body.someOf("profiles", DebtorProfile.values(), DebtorProfile::code),
                    body.someOf("tiers", Tier.values(), Tier::code),
                    body.texts("states", MOST_NAMED),
                    body.oneOf("debts", WhichDebts.values(), WhichDebts::code, WhichDebts.SALES));
        }
    }

    @Schema(name = "RulerStep", description = "One dated action; what is left out is as usual")
    record StepBody(
            @Schema(description = "Keeps the step the same over versions; made when left out", example = "call_1")
            String key,

            @Schema(
                    allowableValues = {
                        "reminder",
                        "call",
                        "offer",
                        "task",
                        "registry",
                        "notice_letter",
                        "extrajudicial_notice",
                        "placement",
                        "protest",
                        "legal_handover"
                    })
            String kind,

            @Schema(description = "Key of the earlier step that starts the count; left out = the due date") @Nullable String anchor,

            @Schema(allowableValues = {"taken", "sent", "delivered", "listed"})
            String anchorFact,

            @Schema(description = "After the anchor; before it when negative", example = "8")
            int offsetDays,

            @Schema(allowableValues = {"calendar", "business"})
            String offsetUnit,

            @Schema(description = "Business days after the previous taken step")
            int gapDays,

            @Schema(allowableValues = {"take", "supersede"}) String whenLate,

            @Schema(description = "Open principal, without charges") @Nullable Money minAmount,

            @Schema(allowableValues = {"customer", "debt"}) String amountOf,

            @Nullable Integer minDaysLate,
            @Nullable Integer maxDaysLate,
            List<String> profiles,
            List<String> customerKinds,
            List<String> hasChannels,

            @Schema(allowableValues = {"taken", "not_taken"}) @Nullable String afterOutcome,

            @Schema(description = "Key of an earlier step") @Nullable String requires,

            @Nullable Integer requiresDays,
            List<String> channels,
            @Nullable String template,

            @Schema(description = "A hold-out group goes without it")
            boolean optional) {

        static StepBody of(Step step) {
            var timing = step.timing();
            var asked = step.condition();
            var outcome = asked.afterOutcome();
            var required = step.prerequisite();
            return new StepBody(
                    step.key(),
                    step.kind().code(),
                    timing.anchor(),
                    timing.anchorFact().code(),
                    timing.offsetDays(),
                    timing.offsetUnit().code(),
                    timing.gapDays(),
                    timing.whenLate().code(),
                    asked.minAmount(),
                    asked.amountOf().code(),
                    asked.minDaysLate(),
                    asked.maxDaysLate(),
                    asked.profiles().stream().map(DebtorProfile::code).toList(),
                    asked.customerKinds().stream().map(CustomerKind::code).toList(),
                    asked.hasChannels().stream().map(Channel::code).toList(),
                    outcome == null ? null : outcome.code(),
                    required == null ? null : required.stepKey(),
                    required == null ? null : required.validDays(),
                    step.howTaken().channels().stream().map(Channel::code).toList(),
                    step.howTaken().template(),
                    step.optional());
        }

        static Step read(Body body) {
            return new Step(
                    1,
                    Objects.requireNonNullElse(body.textOrNone("key", LONGEST), ""),
                    body.oneOf("kind", StepKind.values(), StepKind::code),
                    timing(body),
                    condition(body),
                    prerequisite(body),
                    new HowTaken(
                            body.someOf("channels", Channel.values(), Channel::code),
                            body.textOrNone("template", LONGEST)),
                    body.flag("optional"));
        }

        private static Timing timing(Body body) {
            return new Timing(
                    body.textOrNone("anchor", LONGEST),
                    body.oneOf("anchorFact", Fact.values(), Fact::code, Fact.TAKEN),
                    body.says("offsetDays") ? body.number("offsetDays", -LARGEST, LARGEST) : 0,
                    body.oneOf("offsetUnit", DayUnit.values(), DayUnit::code, DayUnit.CALENDAR),
                    body.says("gapDays") ? body.number("gapDays", -LARGEST, LARGEST) : 0,
                    body.oneOf("whenLate", WhenLate.values(), WhenLate::code, WhenLate.TAKE));
        }

        private static Condition condition(Body body) {
            return new Condition(
                    body.amountIfAny("minAmount"),
                    body.oneOf("amountOf", AmountOf.values(), AmountOf::code, AmountOf.CUSTOMER),
                    body.numberIfAny("minDaysLate", -LARGEST, LARGEST),
                    body.numberIfAny("maxDaysLate", -LARGEST, LARGEST),
                    body.someOf("profiles", DebtorProfile.values(), DebtorProfile::code),
                    body.someOf("customerKinds", CustomerKind.values(), CustomerKind::code),
                    body.someOf("hasChannels", Channel.values(), Channel::code),
                    body.says("afterOutcome")
                            ? body.oneOf("afterOutcome", AfterOutcome.values(), AfterOutcome::code)
                            : null);
        }

        private static @Nullable Prerequisite prerequisite(Body body) {
            var key = body.textOrNone("requires", LONGEST);
            var days = body.numberIfAny("requiresDays", -LARGEST, LARGEST);
            return key == null ? null : new Prerequisite(key, days);
        }
    }

    /** What becomes of debts on versions that are published no more. */
    enum Afterwards {
        STAY,
        NOW,
        PHASE_IN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Afterwards read(Body body) {
            return body.oneOf("moving", values(), Afterwards::code, STAY);
        }

        static @Nullable Integer perNight(Body body) {
            return body.numberIfAny("perNight", 1, Moving.MOST_A_NIGHT);
        }

        /** Phasing in without saying how many is refused by the rules. */
        Moving moving(@Nullable Integer perNight) {
            return switch (this) {
                case STAY -> Moving.STAY;
                case NOW -> Moving.NOW;
                case PHASE_IN -> new Moving.PhasedIn(Objects.requireNonNullElse(perNight, 0));
            };
        }
    }

    /** A ruler that is to be. */
    record NewRuler(String name, Content content) {

        static NewRuler of(Body body) {
            return new NewRuler(body.text("name", LONGEST), RulerBodies.content(body));
        }
    }

    /** What a version says, read off a body that may say more. */
    static Content content(Body body) {
        return new Content(
                body.says("priority") ? body.number("priority", -LARGEST, LARGEST) : Content.USUAL_PRIORITY,
                body.within("audience", AudienceBody::read, Audience.ALL),
                body.says("steps") ? body.list("steps", MOST_STEPS, StepBody::read) : List.of(),
                Objects.requireNonNullElse(body.textOrNone("note", LONGEST), ""));
    }
}
