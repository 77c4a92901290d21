package io.regua.negotiation.web;

import io.regua.bills.BillKind;
import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.AgreementSheet;
import io.regua.negotiation.Deals;
import io.regua.negotiation.DueDayAnswer;
import io.regua.negotiation.DueDays;
import io.regua.negotiation.EarlySettlements;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.SettlementAnswer;
import io.regua.negotiation.SettlementQuote;
import io.regua.receivables.Objection;
import io.regua.team.SignedIn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement paid before its days (L10), whole or one installment of it, or on another day of the month. */
@Controller
@RequestMapping("/agreements/{agreement:\\d+}/settle")
class SettlingScreen {

    private static final String PAGE = "negotiation/settle";
    private static final int SOON = 2;

    private final Seen seen;
    private final EarlySettlements settlements;
    private final DueDays dueDays;
    private final Deals deals;
    private final ObjectionWords words;
    private final LimitTongue tongue;
    private final BusinessDates dates;

    SettlingScreen(
            Seen seen,
            EarlySettlements settlements,
            DueDays dueDays,
            Deals deals,
            ObjectionWords words,
            LimitTongue tongue,
            BusinessDates dates) {
        this.seen = seen;
        this.settlements = settlements;
        this.dueDays = dueDays;
        this.deals = deals;
        this.words = words;
        this.tongue = tongue;
        this.dates = dates;
    }

    /** What was asked for, as far as it can be read. */
    record Asked(
            @Nullable Integer number,
            LocalDate until,
            BillKind kind,
            @Nullable Integer day) {

        static Asked of(Map<String, String> sent, LocalDate today) {
            return new Asked(
                    number(sent.get("number")),
                    date(sent.get("until"), today.plusDays(SOON)),
                    "pix".equals(sent.get("kind")) ? BillKind.PIX : BillKind.BOLETO,
                    number(sent.get("day")));
        }

        private static @Nullable Integer number(@Nullable String typed) {
            return typed == null || !typed.strip().matches("\\d{1,3}") ? null : Integer.valueOf(typed.strip());
        }

        private static LocalDate date(@Nullable String typed, LocalDate otherwise) {
            try {
                return typed == null ? otherwise : LocalDate.parse(typed.strip());
            } catch (DateTimeParseException e) {
                return otherwise;
            }
        }
    }

    @GetMapping
    ModelAndView look(
            @PathVariable long agreement,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor) {
        var sheet = seen.agreement(agreement, user);
        return new ModelAndView(PAGE, Map.of("page", page(sheet, sent, user, actor, List.of(), List.of())));
    }

    @PostMapping("/bill")
    ModelAndView bill(
            @PathVariable long agreement,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var sheet = seen.agreement(agreement, user);
        var asked = Asked.of(sent, dates.today());
        var answer = asked.number() == null
                ? settlements.bill(agreement, asked.until(), asked.kind(), actor)
                : settlements.prepay(agreement, asked.number(), asked.until(), asked.kind(), actor);
        return switch (answer) {
            case SettlementAnswer.Billed billed -> {
                next.addFlashAttribute(
                        "success",
                        billed.issued().repeated() ? "agreements.done.billed.again" : "agreements.done.billed");
                yield new ModelAndView(
                        "redirect:/bills/" + billed.issued().bill().id());
            }
            case SettlementAnswer.Refused(var objections) ->
                again(page(sheet, sent, user, actor, said(objections), List.of()));
            default -> again(page(sheet, sent, user, actor, List.of(tongue.say("agreements.not.billed")), List.of()));
        };
    }

    @PostMapping("/due-day")
    ModelAndView dueDay(
            @PathVariable long agreement,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var sheet = seen.agreement(agreement, user);
        var day = Asked.of(sent, dates.today()).day();
        if (day == null) {
            var wrong = List.of(tongue.say("agreements.day.wrong"));
            return again(page(sheet, sent, user, actor, List.of(), wrong));
        }
        if (dueDays.move(agreement, day, DealPermits.negotiator(user, actor)) instanceof DueDayAnswer.Refused refused) {
            return again(page(sheet, sent, user, actor, List.of(), said(refused.objections())));
        }
        next.addFlashAttribute("success", "agreements.done.moved");
        return new ModelAndView("redirect:/agreements/" + agreement);
    }

    private static ModelAndView again(SettlingPage page) {
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<String> said(List<Objection> objections) {
        return objections.stream().map(words::of).toList();
    }

    private SettlingPage page(
            AgreementSheet sheet,
            Map<String, String> sent,
            SignedIn user,
            Actor actor,
            List<String> against,
            List<String> againstDay) {
        var id = sheet.agreement().id();
        var asked = Asked.of(sent, dates.today());
        var quoted = asked.number() == null
                ? settlements.quote(id, asked.until())
                : settlements.quoteOne(id, asked.number(), asked.until());
        var foreseen =
                asked.day() == null ? null : dueDays.preview(id, asked.day(), DealPermits.negotiator(user, actor));
        return new SettlingPage(
                sheet,
                deals.customer(sheet.agreement().customerId(), user.scope()).orElseThrow(NotSeen::new),
                asked.number(),
                asked.until(),
                asked.kind(),
                quote(quoted),
                asked.day(),
                foreseen instanceof DueDayAnswer.Foreseen(var change) ? change : null,
                against.isEmpty() && quoted instanceof SettlementAnswer.Refused no ? said(no.objections()) : against,
                againstDay.isEmpty() && foreseen instanceof DueDayAnswer.Refused no
                        ? said(no.objections())
                        : againstDay,
                dates.today());
    }

    private static @Nullable SettlementQuote quote(SettlementAnswer answer) {
        return answer instanceof SettlementAnswer.Quoted(var quote) ? Objects.requireNonNull(quote) : null;
    }
}
