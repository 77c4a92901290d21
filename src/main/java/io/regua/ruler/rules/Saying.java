package io.regua.ruler.rules;

import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.ProfileThresholds;
import io.regua.ruler.Audience;
import io.regua.ruler.Condition;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Phrase;
import io.regua.ruler.Phrase.AnyOf;
import io.regua.ruler.Phrase.Words;
import io.regua.ruler.Prerequisite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a version is for and when a step is taken, in the parts of a sentence. */
public final class Saying {

    private static final int NO_END = Integer.MAX_VALUE;

    private final ProfileThresholds thresholds;

    /** What profiles mean in numbers. */
    public Saying(ProfileThresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** Whom a version is for, in the order of a sentence; nobody named = {@code everybody} alone. */
    public List<Phrase> audience(Audience audience) {
        var said = new ArrayList<Phrase>();
        who(audience).ifPresent(said::add);
        if (!audience.tiers().isEmpty()) {
            said.add(Phrase.of(
                    "tiers", asTheyAre(audience.tiers().stream().map(Tier::code).toList())));
        }
        if (!audience.states().isEmpty()) {
            said.add(Phrase.of("states", asTheyAre(audience.states())));
        }
        debts(audience).ifPresent(said::add);
        if (audience.debts().takesAgreements()) {
            said.add(Phrase.of("debts." + audience.debts().code()));
        }
        return said.isEmpty() ? List.of(Phrase.of("everybody")) : said;
    }

    private Optional<Phrase> who(Audience audience) {
        var kind =
                audience.customerKinds().size() == 1 ? audience.customerKinds().getFirst() : null;
        var who = Phrase.of("who." + (kind == null ? "all" : kind.code()));
        var late = times(audience.profiles());
        if (late.isPresent()) {
            return Optional.of(Phrase.of("who.late", who, late.get(), thresholds.months()));
        }
        var furtherNamed = !audience.tiers().isEmpty() || !audience.states().isEmpty();
        return kind == null && !furtherNamed ? Optional.empty() : Optional.of(who);
    }

    private static Optional<Phrase> debts(Audience audience) {
        var from = audience.amountFrom();
        var until = audience.amountUntil();
        var said = Phrase.of("debts");
        if (from != null && until != null) {
            said = Phrase.of("debts.range", from, until);
        } else if (from != null) {
            said = Phrase.of("debts.from", from);
        } else if (until != null) {
            said = Phrase.of("debts.until", until);
        }
        if (!audience.creditors().isEmpty()) {
            var ids = audience.creditors().stream().map(String::valueOf).toList();
            said = Phrase.of("debts.with", said, new AnyOf(Words.CREDITOR, ids));
        }
        if (!audience.products().isEmpty()) {
            said = Phrase.of("debts.product", said, asTheyAre(audience.products()));
        }
        return said.parts().isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** What must be so for a step to be taken, one part for each thing that is asked; empty = it is for everybody. */
    public List<Phrase> conditions(Condition asked, @Nullable Prerequisite prerequisite, boolean optional) {
        var said = new ArrayList<Phrase>();
        var least = asked.minAmount();
        if (least != null) {
            said.add(Phrase.of(asked.amountOf() == AmountOf.DEBT ? "if.debt_amount" : "if.customer_amount", least));
        }
        days(asked.minDaysLate(), asked.maxDaysLate()).ifPresent(said::add);
        times(asked.profiles()).ifPresent(late -> said.add(Phrase.of("if.late", late, thresholds.months())));
        if (asked.customerKinds().size() == 1) {
            said.add(Phrase.of("if.kind." + kind(asked.customerKinds())));
        }
        if (!asked.hasChannels().isEmpty()) {
            said.add(Phrase.of("if.channels", channels(asked.hasChannels())));
        }
        var outcome = asked.afterOutcome();
        if (outcome != null) {
            said.add(Phrase.of("if.previous." + outcome.code()));
        }
        if (prerequisite != null) {
            said.add(required(prerequisite));
        }
        if (optional) {
            said.add(Phrase.of("if.optional"));
        }
        return said;
    }

    private static String kind(List<CustomerKind> kinds) {
        return kinds.getFirst().code();
    }

    private static Phrase required(Prerequisite asked) {
        var step = Phrase.of("step", asked.stepKey());
        var days = asked.validDays();
        return days == null ? Phrase.of("if.requires", step) : Phrase.of("if.requires.within", step, days);
    }

    private static Optional<Phrase> days(@Nullable Integer from, @Nullable Integer until) {
        if (from != null && until != null) {
            return Optional.of(Phrase.of("if.days.range", from, until));
        }
        if (from != null) {
            return Optional.of(Phrase.of("if.days.from", from));
        }
        return until == null ? Optional.empty() : Optional.of(Phrase.of("if.days.until", until));
    }

    /** How often a customer of one of these profiles was late; empty when it may be as often as it likes. */
    private Optional<Phrase> times(List<DebtorProfile> profiles) {
        var spans = new ArrayList<int[]>();
        for (var profile : profiles) {
            var next = span(profile);
            if (!spans.isEmpty() && spans.getLast()[1] + 1 == next[0]) {
                spans.getLast()[1] = next[1];
            } else {
                spans.add(next);
            }
        }
        return spans.stream()
                .map(span -> times(span[0], span[1]))
                .reduce((one, other) -> Phrase.of("times.either", one, other))
                .filter(said -> !said.code().equals("times.any"));
    }

    private int[] span(DebtorProfile profile) {
        return switch (profile) {
            case FIRST_TIME -> new int[] {0, thresholds.occasionalFrom() - 1};
            case OCCASIONAL -> new int[] {thresholds.occasionalFrom(), thresholds.recurrentFrom() - 1};
            case RECURRENT -> new int[] {thresholds.recurrentFrom(), NO_END};
        };
    }

    private static Phrase times(int from, int until) {
        if (from == 0) {
            return until == NO_END ? Phrase.of("times.any") : Phrase.of("times.most", until);
        }
        if (until == NO_END) {
            return Phrase.of("times.from", from);
        }
        return from == until ? Phrase.of("times.exactly", from) : Phrase.of("times.range", from, until);
    }

    /** Any of some channels. */
    static AnyOf channels(List<Channel> channels) {
        return new AnyOf(Words.CHANNEL, channels.stream().map(Channel::code).toList());
    }

    private static AnyOf asTheyAre(List<String> words) {
        return new AnyOf(Words.AS_THEY_ARE, words);
    }
}
