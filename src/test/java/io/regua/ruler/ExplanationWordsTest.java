package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.ruler.Explanation.Deed;
import io.regua.ruler.Explanation.Named;
import io.regua.ruler.Explanation.Next;
import io.regua.ruler.Explanation.Verdict;
import io.regua.ruler.Explanation.Why;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplanationWordsTest {

    private static final Locale BRAZIL = Locale.of("pt", "BR");
    private static final LocalDate ON = LocalDate.of(2026, 11, 20);
    private static final Named REGISTRY = new Named("registry", StepKind.REGISTRY);
    private static final Named SECOND_CALL = new Named("second_call", StepKind.CALL);

    private final ExplanationWords words = words();

    private static ExplanationWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ExplanationWords(messages, new Reasons(messages));
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Explanation told(Verdict verdict, @Nullable Why why, @Nullable Next next, Deed... deeds) {
        return new Explanation(51, ON, verdict, List.of(deeds), why, why == null ? null : REGISTRY, null, next, null);
    }

    private String night(Locale language, Explanation told) {
        LocaleContextHolder.setLocale(language);
        return words.night(told);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void everyVerdictIsASentenceInBothLanguages(Verdict verdict) {
        var told = told(verdict, Why.of("held"), null);

        assertThat(night(Locale.ENGLISH, told))
                .startsWith("Night of 20 Nov 2026")
                .endsWith(".")
                .doesNotContain("{");
        assertThat(night(BRAZIL, told))
                .startsWith("Noite de 20 nov")
                .endsWith(".")
                .doesNotContain("{");
    }

    @Test
    void aNightSaysEveryStepWithItsReason() {
        var late = Why.of("late").with("dueOn", "2026-11-14");
        var told = told(
                Verdict.ACTED,
                null,
                null,
                new Deed(2, new Named("reminder", StepKind.REMINDER), Outcome.SUPERSEDED, Why.of("overtaken")),
                new Deed(3, SECOND_CALL, Outcome.TAKEN, late));

        assertThat(night(Locale.ENGLISH, told))
                .isEqualTo("Night of 20 Nov 2026: reminder – overtaken (a later contact that was due as well spoke for"
                        + " it); call – taken (was due 14 Nov 2026, caught up).");
    }

    @Test
    void whatWaitsSaysSinceWhen() {
        var why = Why.of("held").with("hold", "dispute").with("since", "2026-11-12");

        assertThat(night(Locale.ENGLISH, told(Verdict.WAITING, why, null)))
                .isEqualTo("Night of 20 Nov 2026: nothing. The step “registry request” has been waiting since"
                        + " 12 Nov 2026 – on hold: dispute.");
    }

    @Test
    void whatComesAfterHasItsDayOrItsReason() {
        var next = new Next(REGISTRY, ON.plusDays(5), Outcome.TAKEN, null, false);
        var putOff = new Next(REGISTRY, ON.plusDays(5), null, Why.of("not_released"), false);
        var finished = new Explanation(51, ON, Verdict.ACTED, List.of(), null, null, null, null, Why.of("finished"));
        var waits = new Explanation(51, ON, Verdict.ACTED, List.of(), null, null, null, null, Why.of("nobody_told"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.after(told(Verdict.NOT_DUE, null, next))).isEqualTo("Next: registry request on 25 Nov 2026.");
        assertThat(words.after(told(Verdict.NOT_DUE, null, putOff)))
                .isEqualTo("Next: registry request falls due on 25 Nov 2026, and is put off that night – the creditor"
                        + " is not released to legal.");
        assertThat(words.after(finished)).isEqualTo("Nothing comes after it: all steps are done.");
        assertThat(words.after(waits))
                .isEqualTo("Nothing comes after it: no contact after the due date went before it.");
    }

    @Test
    void aDebtThatLeavesItsRulerSaysFromWhen() {
        var leaves = Why.of("leaves_ruler").with("from", "2026-11-26");
        var before = new Explanation(51, ON, Verdict.NOT_DUE, List.of(), null, null, null, null, leaves);

        assertThat(night(Locale.ENGLISH, told(Verdict.NO_RULER, leaves, null)))
                .isEqualTo("Night of 20 Nov 2026: nothing. No ruler is for the debt any more from 26 Nov 2026 on.");
        assertThat(words.after(before))
                .isEqualTo("Nothing comes after it: from 26 Nov 2026 on no ruler is for the debt any more.");
        assertThat(night(Locale.ENGLISH, told(Verdict.NO_RULER, null, null)))
                .isEqualTo("Night of 20 Nov 2026: nothing. The debt is on no ruler.");
    }

    @Test
    void whatTheNightSaysIsNotSaidTwice() {
        var closed = new Explanation(51, ON, Verdict.CLOSED, List.of(), null, null, null, null, Why.of("settled"));
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(words.after(closed)).isEmpty();
    }
}
