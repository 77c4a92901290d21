package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossiers;
import io.regua.money.Money;
import io.regua.ruler.Explanation;
import io.regua.ruler.Explanation.Deed;
import io.regua.ruler.Explanation.Why;
import io.regua.ruler.ExplanationWords;
import io.regua.ruler.Explanations;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Why this step, and when: one debt and one night. The customer page takes the answer in. */
@Controller
class ExplanationScreen {

    private final Dossiers dossiers;
    private final Explanations explanations;
    private final ExplanationWords words;
    private final Phrases phrases;
    private final BusinessDates dates;

    ExplanationScreen(
            Dossiers dossiers,
            Explanations explanations,
            ExplanationWords words,
            Phrases phrases,
            BusinessDates dates) {
        this.dossiers = dossiers;
        this.explanations = explanations;
        this.words = words;
        this.phrases = phrases;
        this.dates = dates;
    }

    /** One night as it was typed; today without one. */
    @GetMapping("/customers/{customer:\\d+}/receivables/{receivable:\\d+}/explanation")
    String explanation(
            @PathVariable long customer,
            @PathVariable long receivable,
            @RequestParam(required = false) @Nullable String on,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var today = dates.today();
        var head = dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new);
        var debt = dossiers.debt(customer, user.scope(), today, receivable).orElseThrow(NotSeen::new);
        var asked = AskedDay.near(on, today);
        var told = explanations.of(customer, receivable, asked.on()).orElseThrow(NotSeen::new);
        model.addAttribute(
                "page",
                new ExplanationPage(
                        head,
                        debt,
                        asked,
                        told.verdict() == Explanation.Verdict.WILL_ACT,
                        words.night(told),
                        words.deeds(told),
                        facts(told),
                        words.after(told),
                        told.ruler()));
        return "desk/explanation";
    }

    /** Days late, open principal and the day that is counted from, as far as the night knew them. */
    private List<String> facts(Explanation told) {
        return told.steps().stream()
                .findFirst()
                .map(Deed::why)
                .or(() -> Optional.ofNullable(told.why()))
                .map(why -> Stream.of(daysLate(why), open(why), countedFrom(why))
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    private @Nullable String daysLate(Why why) {
        var days = why.facts().get("daysLate");
        return days == null ? null : phrases.say("desk.explained.late", Long.valueOf(days.toString()));
    }

    private @Nullable String open(Why why) {
        var amount = why.facts().get("openPrincipal");
        return amount == null ? null : phrases.say("desk.explained.open", Sentences.money(Money.of(amount.toString())));
    }

    private @Nullable String countedFrom(Why why) {
        var day = why.facts().get("countedFrom");
        return day == null ? null : phrases.say("desk.explained.counted", Phrases.day(LocalDate.parse(day.toString())));
    }
}
