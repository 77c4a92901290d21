package io.regua.ruler;

import static io.regua.ruler.StepKind.CALL;
import static io.regua.ruler.StepKind.NOTICE_LETTER;
import static io.regua.ruler.StepKind.OFFER;
import static io.regua.ruler.StepKind.REGISTRY;
import static io.regua.ruler.StepKind.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.regua.creditors.Cnpj;
import io.regua.creditors.Creditors;
import io.regua.creditors.NewCreditor;
import io.regua.customers.Channel;
import io.regua.customers.CustomerKind;
import io.regua.customers.Tier;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.receivables.DebtorProfile;
import io.regua.receivables.ProfilePolicies;
import io.regua.ruler.Condition.AfterOutcome;
import io.regua.ruler.Condition.AmountOf;
import io.regua.ruler.Timing.DayUnit;
import io.regua.ruler.Timing.Fact;
import io.regua.team.CreditorScope;
import io.regua.testing.RulerSlice;
import io.regua.testing.TaxIds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Rulers in words, with the thresholds and brands of a database. */
@RulerSlice
class RulerWordsStoreTest {

    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private static final List<Step> TEAM = Steps.inOrder(
            Steps.by(Steps.step(REMINDER, "courtesy", -3), HowTaken.by(Channel.EMAIL)),
            Steps.by(
                    Step.plain(1, "reminder_1", REMINDER, Timing.fromDueDate(5, DayUnit.BUSINESS)),
                    HowTaken.by(Channel.WHATSAPP, Channel.SMS)),
            Steps.step(CALL, "call_1", 8),
            Steps.step(OFFER, "offer_1", 9),
            Steps.step(REGISTRY, "registry_1", 10),
            Steps.after(NOTICE_LETTER, "notice_letter_1", "registry_1", Fact.TAKEN, 5),
            Steps.after(CALL, "call_2", "registry_1", Fact.LISTED, 7));

    @Autowired
    private Creditors creditors;

    @Autowired
    private ProfilePolicies profiles;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aRulerPrintsItselfAsTheTeamSaysIt() {
        assertThat(english().steps(TEAM))
                .isEqualTo("D−3 e-mail · D+5 business WhatsApp/SMS · D+8 call 1 · D+9 offer · D+10 registry request"
                        + " · +5 notice letter · registry request +7 call 2");
        assertThat(portuguese().steps(TEAM))
                .isEqualTo("D−3 e-mail · D+5 úteis WhatsApp/SMS · D+8 ligação 1 · D+9 proposta"
                        + " · D+10 pedido de negativação · +5 carta-aviso · pedido de negativação +7 ligação 2");
    }

    @Test
    void saysWhenAStepFallsDue() {
        assertThat(english().when(TEAM.get(0), TEAM)).isEqualTo("3 days before the due date");
        assertThat(portuguese().when(TEAM.get(0), TEAM)).isEqualTo("3 dias antes do vencimento");
        assertThat(english().when(TEAM.get(1), TEAM)).isEqualTo("5 business days after the due date");
        assertThat(english().when(TEAM.get(5), TEAM)).isEqualTo("5 days after the registry request");
        assertThat(english().when(TEAM.get(6), TEAM)).isEqualTo("7 days after the listing after the registry request");
        var gap =
                Steps.timed(TEAM.get(2), Timing.fromDueDate(1, DayUnit.CALENDAR).withGap(2));
        assertThat(english().when(gap, TEAM))
                .isEqualTo("1 day after the due date, and at least 2 business days after the step before");
        assertThat(portuguese().when(gap, TEAM))
                .isEqualTo("1 dia após o vencimento, e ao menos 2 dias úteis após a etapa anterior");
    }

    @Test
    void saysWhomAVersionIsFor() {
        var audience = new Audience(
                List.of(),
                List.of(CustomerKind.INDIVIDUAL),
                List.of(),
                Money.of("100.00"),
                Money.of("5000.00"),
                List.of(DebtorProfile.FIRST_TIME),
                List.of(),
                List.of());

        assertThat(english().audience(audience, CreditorScope.EVERYTHING))
                .isEqualTo("individuals who were late at most once in 24 months, debts from R$ 100,00 to R$ 5.000,00");
        assertThat(portuguese().audience(audience, CreditorScope.EVERYTHING))
                .isEqualTo("pessoas físicas com no máximo um atraso em 24 meses, dívidas de R$ 100,00 a R$ 5.000,00");
        assertThat(english().audience(Audience.ALL, CreditorScope.EVERYTHING)).isEqualTo("every debt of a sale");
        assertThat(portuguese().audience(Audience.ALL, CreditorScope.EVERYTHING))
                .isEqualTo("todas as dívidas de vendas");
    }

    @Test
    void saysThatAVersionIsForInstallmentsOfAgreements() {
        var installments = Audience.ALL.of(WhichDebts.AGREEMENTS);
        var companies = new Audience(
                List.of(), List.of(CustomerKind.LEGAL_ENTITY), List.of(), null, null, List.of(), List.of(), List.of());

        assertThat(english().audience(installments, CreditorScope.EVERYTHING)).isEqualTo("installments of agreements");
        assertThat(portuguese().audience(installments, CreditorScope.EVERYTHING))
                .isEqualTo("parcelas de acordos");
        assertThat(english().audience(companies.of(WhichDebts.BOTH), CreditorScope.EVERYTHING))
                .isEqualTo("legal entities, debts of sales and installments of agreements");
        assertThat(portuguese().audience(Audience.ALL.of(WhichDebts.BOTH), CreditorScope.EVERYTHING))
                .isEqualTo("dívidas de vendas e parcelas de acordos");
    }

    @Test
    void namesCreditorsToWhomSeesThem() {
        var casa = creditor("Casa Palavra");
        var loja = creditor("Loja Palavra");
        var audience = new Audience(
                List.of(casa, loja),
                List.of(),
                List.of("sofa"),
                null,
                Money.of("50.00"),
                List.of(),
                List.of(Tier.A, Tier.B),
                List.of("PR", "SP"));

        assertThat(english().audience(audience, CreditorScope.EVERYTHING))
                .isEqualTo("customers, of tier A or B, with an address in PR or SP,"
                        + " debts of at most R$ 50,00 with Casa Palavra or Loja Palavra, product sofa");
        assertThat(portuguese().audience(audience, CreditorScope.only(List.of(casa))))
                .isEqualTo("clientes, com classificação A ou B, com endereço em PR ou SP,"
                        + " dívidas de até R$ 50,00 com Casa Palavra ou outros, produto sofa");
    }

    @Test
    void saysForWhomAStepIsTaken() {
        var asked = new Condition(
                Money.of("100.00"),
                AmountOf.CUSTOMER,
                5,
                90,
                List.of(DebtorProfile.RECURRENT),
                List.of(CustomerKind.LEGAL_ENTITY),
                List.of(Channel.SMS, Channel.EMAIL),
                AfterOutcome.NOT_TAKEN);
        var step = Steps.requiring(Steps.when(TEAM.get(4), asked), "call_1", 30);

        assertThat(english().conditions(step, TEAM))
                .isEqualTo("only if the customer has R$ 100,00 or more overdue and the debt is 5 to 90 days late"
                        + " and the customer was late 4 times or more in 24 months and the customer is a legal entity"
                        + " and the customer can be reached by SMS or e-mail and the step before was not taken"
                        + " and this step went before, at most 30 days ago: call 1");
        assertThat(portuguese().conditions(step, TEAM))
                .isEqualTo(
                        "somente se o cliente tem R$ 100,00 ou mais em atraso e a dívida tem de 5 a 90 dias de atraso"
                                + " e o cliente teve 4 atrasos ou mais em 24 meses e o cliente é pessoa jurídica"
                                + " e o cliente pode ser contatado por SMS ou e-mail e a etapa anterior não foi executada"
                                + " e esta etapa veio antes, há no máximo 30 dias: ligação 1");
        assertThat(english().conditions(TEAM.get(4), TEAM)).isEmpty();
    }

    @Test
    void wordsObjectionsWithWhatWouldHavePassed() {
        assertThat(english().objection(Objection.outOfRange("offsetDays", -60, 730)))
                .isEqualTo("from -60 to 730");
        assertThat(portuguese().objection(Objection.of("amounts_crossed", "amountUntil", "from", Money.of("1000.00"))))
                .isEqualTo("não pode ser menor que R$ 1.000,00");
        assertThat(english().objection(new Objection("unheard_of", 0, "", Map.of())))
                .isEqualTo("unheard_of");
    }

    private RulerWords english() {
        return in(Locale.ENGLISH);
    }

    private RulerWords portuguese() {
        return in(BRAZIL);
    }

    private RulerWords in(Locale language) {
        LocaleContextHolder.setLocale(language);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new RulerWords(messages, creditors, profiles);
    }

    private long creditor(String brand) {
        var cnpj = new Cnpj(TaxIds.nextCnpj());
        var wanted = new NewCreditor(cnpj.value(), brand, brand, cnpj, "Rua A, 1", false);
        return creditors.add(wanted, Actor.SYSTEM).id();
    }
}
