package io.regua.negotiation.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Deals;
import io.regua.negotiation.Debtor;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.LimitTrials;
import io.regua.negotiation.NewOffer;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferState;
import io.regua.negotiation.Opened;
import io.regua.negotiation.Opened.Open;
import io.regua.negotiation.Opened.Shut;
import io.regua.negotiation.Simulations;
import io.regua.negotiation.rules.Measure;
import io.regua.negotiation.rules.Proposal;
import io.regua.negotiation.rules.ReadyOffer;
import io.regua.negotiation.web.NegotiationPage.Ready;
import io.regua.negotiation.web.NegotiationPage.Talk;
import io.regua.receivables.Objection;
import io.regua.team.SignedIn;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Puts together what the negotiation page shows. */
@Component
class NegotiationPages {

    private final Simulations simulations;
    private final LimitTrials trials;
    private final Seen seen;
    private final Deals deals;
    private final ObjectionWords words;
    private final LimitTongue tongue;
    private final BusinessDates dates;

    NegotiationPages(
            Simulations simulations,
            LimitTrials trials,
            Seen seen,
            Deals deals,
            ObjectionWords words,
            LimitTongue tongue,
            BusinessDates dates) {
        this.simulations = simulations;
        this.trials = trials;
        this.seen = seen;
        this.deals = deals;
        this.words = words;
        this.tongue = tongue;
        this.dates = dates;
    }

    /** Where a negotiation stands: which debts it is about. */
    record About(
            long customer,
            String name,
            List<Debtor.Debt> owed,
            @Nullable Long creditor,
            List<Long> chosen,
            SignedIn reader) {}

    /**
     * Which debts are negotiated: those that were ticked, or else the late ones of the creditor whose debt is oldest.
     * Nothing but what the reader sees can be ticked by changing the form.
     */
    About about(long customer, NegotiationForm form, SignedIn user) {
        var name = deals.customer(customer, user.scope()).orElseThrow(NotSeen::new);
        var owed = trials.debtor(customer, user.scope()).map(Debtor::debts).orElse(List.of());
        if (form.renegotiates() != null) {
            var old = seen.agreement(form.renegotiates(), user).agreement();
            if (old.customerId() != customer) {
                throw new NotSeen();
            }
            return new About(customer, name, owed, old.creditorId(), deals.debtsLeft(old.id()), user);
        }
        var creditor = owed.stream()
                .map(Debtor.Debt::creditorId)
                .filter(id -> form.creditor() == null || id.equals(form.creditor()))
                .findFirst()
                .orElse(null);
        var his = owed.stream()
                .filter(debt -> creditor != null && debt.creditorId() == creditor)
                .toList();
        return new About(customer, name, owed, creditor, chosen(his, form), user);
    }

    private static List<Long> chosen(List<Debtor.Debt> his, NegotiationForm form) {
        var ticked = his.stream().map(Debtor.Debt::receivableId).filter(form.debts()::contains);
        if (!form.debts().isEmpty() || form.hasTerms()) {
            return ticked.toList();
        }
        var late = his.stream()
                .filter(debt -> debt.daysLate() > 0)
                .map(Debtor.Debt::receivableId)
                .toList();
        return late.isEmpty() ? his.stream().map(Debtor.Debt::receivableId).toList() : late;
    }

    /** What can be negotiated; nothing where nothing is owed. */
    Opened open(About about, NegotiationForm form) {
        return about.creditor() == null
                ? new Shut(List.of(Objection.of("nothing_due")))
                : simulations.open(about.customer(), about.creditor(), about.chosen(), form.renegotiates());
    }

    /** @param against why nothing was made */
    NegotiationPage page(About about, NegotiationForm form, Opened opened, List<String> against, Authority authority) {
        return page(about, form, opened, against, authority, true);
    }

    /** What changes with a term; what else stands on the page stays as it was read. */
    NegotiationPage changed(About about, NegotiationForm form, Opened opened, Authority authority) {
        return page(about, form, opened, List.of(), authority, false);
    }

    private NegotiationPage page(
            About about,
            NegotiationForm form,
            Opened opened,
            List<String> against,
            Authority authority,
            boolean whole) {
        var open = opened instanceof Open there ? there : null;
        return new NegotiationPage(
                about.customer(),
                about.name(),
                about.creditor(),
                about.owed().stream().collect(groupingBy(Debtor.Debt::creditorId, LinkedHashMap::new, toList())),
                about.chosen(),
                form.renegotiates(),
                open,
                opened instanceof Shut shut
                        ? shut.objections().stream().map(words::of).toList()
                        : against,
                open == null || !whole ? List.of() : ready(about, form, open),
                open == null ? null : talk(about, form, open, authority),
                whole ? standing(about) : List.of(),
                whole ? deals.agreementsOf(about.customer(), about.reader().scope()) : List.of(),
                authority,
                DealPermits.negotiate(about.reader()),
                dates.today());
    }

    private List<Offer> standing(About about) {
        return seen.offers(about.customer(), about.reader()).stream()
                .sorted(Comparator.comparing(
                        (Offer offer) -> !offer.stands(dates.today()) && offer.state() != OfferState.APPROVAL_ASKED))
                .limit(10)
                .toList();
    }

    private List<Ready> ready(About about, NegotiationForm form, Open open) {
        return open.offers().stream()
                .map(offer -> ready(about, form, open, offer))
                .toList();
    }

    private Ready ready(About about, NegotiationForm form, Open open, ReadyOffer offer) {
        var fields = NegotiationForm.fields(offer.proposal(), offer.discounts(open.row()));
        return new Ready(
                offer,
                fields,
                address(about, form, open, fields),
                UUID.randomUUID().toString());
    }

    private static String address(About about, NegotiationForm form, Open open, Map<String, String> fields) {
        return NegotiationPage.address(
                about.customer(), open.situation().creditorId(), about.chosen(), form.renegotiates(), fields);
    }

    /** What was typed, or else the first of the ready offers. */
    private Talk talk(About about, NegotiationForm form, Open open, Authority authority) {
        var talked = form.hasTerms() ? form : begun(form, open);
        var wanted = talked.wanted(about.customer(), open);
        if (!talked.wrong().isEmpty()) {
            return new Talk(talked, null, List.of(), List.of(), null, talked.key());
        }
        var malformed = Simulations.malformed(open, wanted);
        if (!malformed.isEmpty()) {
            return new Talk(
                    talked, null, List.of(), malformed.stream().map(words::of).toList(), null, talked.key());
        }
        var simulated = Simulations.simulate(open, wanted);
        var objections = simulated.objections(authority).stream().map(words::of).toList();
        return new Talk(
                talked,
                simulated,
                Measure.of(simulated, open.row()),
                objections,
                objections.isEmpty() ? null : nearest(about, talked, open, wanted, authority),
                talked.key());
    }

    private @Nullable String nearest(
            About about, NegotiationForm form, Open open, NewOffer wanted, Authority authority) {
        return Simulations.nearest(open, wanted, authority)
                .map(proposal -> address(about, form, open, NegotiationForm.asking(proposal, percents(wanted))))
                .orElse(null);
    }

    private static Discounts percents(NewOffer wanted) {
        return wanted.off() instanceof NewOffer.Off.Part part ? part.discounts() : Discounts.NONE;
    }

    private NegotiationForm begun(NegotiationForm form, Open open) {
        var fields = new LinkedMultiValueMap<String, String>();
        var first = open.offers().stream().findFirst();
        first.map(offer -> NegotiationForm.fields(offer.proposal(), offer.discounts(open.row())))
                .orElseGet(() -> NegotiationForm.fields(whole(open), Discounts.NONE))
                .forEach(fields::set);
        if (form.renegotiates() != null) {
            fields.set("renegotiates", String.valueOf(form.renegotiates()));
        }
        return new NegotiationForm(fields, tongue::say);
    }

    /** All of it at once: where a row opens with nothing. */
    private static Proposal whole(Open open) {
        return new Proposal(
                open.debts(),
                io.regua.negotiation.rules.Reduction.of(open.debts(), Discounts.NONE),
                io.regua.negotiation.Terms.atOnce(open.on()),
                open.on(),
                open.on().plusDays(2),
                open.situation().renegotiations());
    }
}
