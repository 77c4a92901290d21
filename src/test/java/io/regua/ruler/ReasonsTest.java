package io.regua.ruler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonsTest {

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final Reasons reasons = new Reasons(messages());

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    private String said(Locale language, String code, Map<String, Object> facts) {
        LocaleContextHolder.setLocale(language);
        return reasons.of(code, facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hold_out",
                "amount",
                "days",
                "profile",
                "kind",
                "channel",
                "previous",
                "too_old",
                "of_agreement",
                "met_late",
                "after_due_date",
                "overtaken",
                "older_spoke",
                "today",
                "in_recovery",
                "capacity",
                "do_not_call",
                "due",
                "late",
                "cap",
                "nobody_told",
                "not_released",
                "prerequisite",
                "time_barred",
                "cannot_come",
                "stopped",
                "held",
                "anchor"
            })
    void everyReasonIsASentenceInBothLanguages(String code) {
        assertThat(said(Locale.ENGLISH, code, Map.of())).isNotEqualTo(code);
        assertThat(said(BRAZIL, code, Map.of())).isNotEqualTo(said(Locale.ENGLISH, code, Map.of()));
    }

    @Test
    void tellsWhatWasOverdueAndWhatTheStepAsks() {
        Map<String, Object> facts = Map.of("overdue", "62.5", "wanted", "1100");

        assertThat(said(Locale.ENGLISH, "amount", facts))
                .isEqualTo("R$ 62,50 overdue; the step is for R$ 1.100,00 and more");
        assertThat(said(BRAZIL, "amount", facts)).isEqualTo("R$ 62,50 em atraso; a etapa é a partir de R$ 1.100,00");
    }

    @Test
    void namesTheDebtThatSpoke() {
        Map<String, Object> facts = Map.of("by", 77, "byContract", "C-1001", "byInstallment", 2);

        assertThat(said(Locale.ENGLISH, "older_spoke", facts))
                .isEqualTo("the contact about sale C-1001, installment 2, spoke for it");
        assertThat(said(BRAZIL, "older_spoke", facts))
                .isEqualTo("o contato sobre a venda C-1001, parcela 2, falou por ela");
    }

    @Test
    void saysWhichHoldAndUntilWhenIfThatIsKnown() {
        assertThat(said(Locale.ENGLISH, "held", Map.of("hold", "promise"))).isEqualTo("on hold: promise");
        assertThat(said(BRAZIL, "held", Map.of("hold", "promise", "until", "2026-12-01")))
                .isEqualTo("suspenso: promessa, até 1 dez. 2026");
    }

    @Test
    void saysTheDaysOfDelayThatAStepIsFor() {
        assertThat(said(Locale.ENGLISH, "days", Map.of("daysLate", 4, "fromDays", 10)))
                .isEqualTo("4 days late; the step is for 10 and more");
        assertThat(said(Locale.ENGLISH, "days", Map.of("daysLate", 40, "untilDays", 30)))
                .isEqualTo("40 days late; the step is for 30 at most");
        assertThat(said(Locale.ENGLISH, "days", Map.of("daysLate", 40, "fromDays", 10, "untilDays", 30)))
                .isEqualTo("40 days late; the step is for 10 to 30");
    }

    @Test
    void saysForWhomAStepIs() {
        assertThat(said(Locale.ENGLISH, "profile", Map.of("forProfiles", List.of("first_time", "occasional"))))
                .isEqualTo("the step is for others: first delay, occasionally late");
        assertThat(said(BRAZIL, "kind", Map.of("forKind", "legal_entity"))).isEqualTo("a etapa é só para empresas");
    }

    @Test
    void saysToWhichNightACappedRequestWasPutOff() {
        assertThat(said(BRAZIL, "cap", Map.of("moves", "2026-12-01")))
                .isEqualTo("a noite já tinha todos os pedidos de negativação permitidos; fica para 1 dez. 2026");
    }

    @Test
    void leavesOutFiguresItDoesNotKnow() {
        assertThat(said(Locale.ENGLISH, "amount", Map.of("overdue", "62.50")))
                .isEqualTo("too little was overdue for it");
        assertThat(said(Locale.ENGLISH, "late", Map.of("dueOn", "soon"))).isEqualTo("late: its day had passed");
    }

    @Test
    void showsACodeThatNobodyWorded() {
        assertThat(said(Locale.ENGLISH, "brand_new", Map.of())).isEqualTo("brand_new");
    }
}
