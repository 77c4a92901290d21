package io.regua.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regua.journal.Actor;
import io.regua.negotiation.OfferAnswer.Done;
import io.regua.negotiation.OfferAnswer.Overtaken;
import io.regua.negotiation.OfferAnswer.Refused;
import io.regua.receivables.Objection;
import io.regua.team.CreditorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** An agent may forgive half of the charges, a supervisor three quarters, a manager all. */
class ApprovalsStoreTest extends TwoDebts {

    @Autowired
    private Offers offers;

    @Autowired
    private Approvals approvals;

    @Autowired
    private StandIns standIns;

    @Autowired
    private Agreements agreements;

    private Offer asked(String charges) {
        return ((Done) approvals.ask(wanted(spread("261.67", 3), charges), "lost his job", true, ANA)).offer();
    }

    private List<Approval> waiting(Negotiator who) {
        return approvals.waiting(CreditorScope.only(List.of(creditor)), who);
    }

    private static List<String> codes(OfferAnswer answer) {
        return ((Refused) answer).objections().stream().map(Objection::code).toList();
    }

    @Test
    void waitsForWhoMayAllowIt() {
        var offer = asked("75");

        assertThat(offer.state()).isEqualTo(OfferState.APPROVAL_ASKED);
        assertThat(offer.needs()).isEqualTo(Authority.SUPERVISOR);
        assertThat(waiting(SOFIA)).singleElement().satisfies(waiting -> {
            assertThat(waiting.reason()).isEqualTo("lost his job");
            assertThat(waiting.waits()).isTrue();
            assertThat(waiting.callsBack(waiting.askedAt().plusSeconds(179))).isFalse();
            assertThat(waiting.callsBack(waiting.askedAt().plusSeconds(180))).isTrue();
        });
        assertThat(waiting(MARCOS)).hasSize(1);
        assertThat(waiting(ANA)).isEmpty();
        assertThat(agreements.accept(offer.id(), Acceptance.byPhone(null), ANA))
                .as("not allowed yet")
                .isInstanceOf(AgreementAnswer.Refused.class);
    }

    @Test
    void freezesWhatIsAllowed() {
        var offer = asked("75");

        assertThat(approvals.allow(offer.id(), "go", SOFIA)).isInstanceOf(Done.class);
        var frozen = offers.sheet(offer.id()).offer();
        assertThat(frozen.state()).isEqualTo(OfferState.FROZEN);
        assertThat(frozen.authority()).contains(Authority.SUPERVISOR);
        assertThat(frozen.authorisedBy()).contains("sofia");
        assertThat(frozen.madeBy()).isEqualTo("ana");
        assertThat(approvals.about(offer.id()).orElseThrow().answer()).isEqualTo(Approval.Answer.ALLOWED);
        assertThat(waiting(MARCOS)).isEmpty();
        assertThat(agreements.accept(offer.id(), Acceptance.byPhone("R-1"), ANA))
                .isInstanceOf(AgreementAnswer.Done.class);
    }

    @Test
    void isNotAnsweredByWhoAskedNorFromBelow() {
        var offer = asked("100");

        assertThat(codes(approvals.allow(offer.id(), "", SOFIA))).containsExactly("answered_above");
        assertThat(codes(approvals.allow(offer.id(), "", new Negotiator(ANA.actor(), Authority.MANAGER))))
                .containsExactly("own_request");
        assertThat(codes(approvals.refuse(offer.id(), " ", MARCOS))).containsExactly("reason_missing");
        assertThatThrownBy(() -> jdbc.sql("update negotiation.approval set answered_by = 'ana', answered_at = now(),"
                                + " answer = 'allowed' where offer_id = ?")
                        .param(offer.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update negotiation.offer set state = 'frozen', authority = 'supervisor',"
                                + " authorised_by = 'sofia', authorised_at = now() where id = ?")
                        .param(offer.id())
                        .update())
                .as("a supervisor may not")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void isRefusedWithAReason() {
        var offer = asked("75");
        approvals.refuse(offer.id(), "third time this year", SOFIA);

        var about = approvals.about(offer.id()).orElseThrow();
        assertThat(about.note()).isEqualTo("third time this year");
        assertThat(about.state()).isEqualTo(OfferState.REFUSED);
        assertThat(approvals.allow(offer.id(), "", MARCOS)).isInstanceOf(Overtaken.class);
    }

    @Test
    void isAnsweredWithOtherTerms() {
        var offer = asked("100");
        var tooMuch = wanted(spread("261.67", 3), "90");

        assertThat(approvals.counter(offer.id(), tooMuch, "", MARCOS)).isInstanceOf(Done.class);
        var about = approvals.about(offer.id()).orElseThrow();
        assertThat(about.answer()).isEqualTo(Approval.Answer.COUNTERED);
        var counter = offers.sheet(java.util.Objects.requireNonNull(about.counterId()))
                .offer();
        assertThat(counter.state()).isEqualTo(OfferState.FROZEN);
        assertThat(counter.counters()).hasValue(offer.id());
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.REFUSED);
    }

    @Test
    void isNotCounteredBeyondOnesOwnLimits() {
        var offer = asked("75");

        assertThat(approvals.counter(offer.id(), wanted(spread("261.67", 3), "90"), "", SOFIA))
                .isInstanceOf(OfferAnswer.Beyond.class);
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.APPROVAL_ASKED);
    }

    @Test
    void isNotCounteredAboutOtherDebts() {
        var offer = asked("75");
        debts = debts.subList(0, 1);

        assertThat(codes(approvals.counter(offer.id(), wanted(spread("261.67", 3), "0"), "", MARCOS)))
                .containsExactly("other_debts");
        assertThat(offers.sheet(offer.id()).offer().state()).isEqualTo(OfferState.APPROVAL_ASKED);
    }

    @Test
    void isAnsweredOnceByTwo() throws Exception {
        var offer = asked("75");
        Callable<OfferAnswer> allow = () -> approvals.allow(offer.id(), "", SOFIA);
        Callable<OfferAnswer> refuse = () -> approvals.refuse(offer.id(), "no", MARCOS);
        var answers = new ArrayList<OfferAnswer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(allow, refuse))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Overtaken.class::isInstance).hasSize(1);
    }

    @Test
    void standsInForWhoIsAway() {
        var rita = new Negotiator(new Actor("rita" + customer, null), Authority.SUPERVISOR);
        var offer = asked("100");

        assertThat(standIns.name(rita.name(), Authority.MANAGER, SUN_2026_11_22, SUN_2026_11_22.plusDays(5), SOFIA))
                .extracting(Objection::code)
                .containsExactly("authority_not_yours");
        assertThat(standIns.name(rita.name(), Authority.MANAGER, SUN_2026_11_22, SUN_2026_11_22.plusDays(5), MARCOS))
                .isEmpty();
        assertThat(waiting(rita)).hasSize(1);
        assertThat(approvals.allow(offer.id(), "", rita)).isInstanceOf(Done.class);
        assertThat(offers.sheet(offer.id()).offer().authority()).contains(Authority.MANAGER);
        var named = standIns.all().stream()
                .filter(each -> each.username().equals(rita.name()))
                .findFirst()
                .orElseThrow();
        assertThat(standIns.withdraw(named.id(), SOFIA)).as("named from above").hasSize(1);
        assertThat(standIns.withdraw(named.id(), MARCOS)).isEmpty();
        assertThat(standIns.standingIn(rita).authority()).isEqualTo(Authority.SUPERVISOR);
    }
}
