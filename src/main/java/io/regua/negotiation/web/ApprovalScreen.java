package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.journal.Actor;
import io.regua.negotiation.Approvals;
import io.regua.negotiation.Authority;
import io.regua.negotiation.Negotiator;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.OfferAnswer;
import io.regua.negotiation.StandIns;
import io.regua.team.AppUser;
import io.regua.team.SignedIn;
import io.regua.team.Users;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

/** What is asked for beyond somebody's limits: a list that empties, answered with one press; and who stands in. */
@Controller
@RequestMapping("/approvals")
class ApprovalScreen {

    private static final String PAGE = "negotiation/approvals";
    private static final String HERE = "redirect:/approvals";

    private final Approvals approvals;
    private final StandIns standIns;
    private final Users users;
    private final ObjectionWords words;
    private final LimitTongue tongue;
    private final BusinessDates dates;

    ApprovalScreen(
            Approvals approvals,
            StandIns standIns,
            Users users,
            ObjectionWords words,
            LimitTongue tongue,
            BusinessDates dates) {
        this.approvals = approvals;
        this.standIns = standIns;
        this.users = users;
        this.words = words;
        this.tongue = tongue;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal SignedIn user, Actor actor) {
        return shown(user, actor, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/{offer:\\d+}/allow")
    ModelAndView allow(
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        seen(offer, user);
        return answered(approvals.allow(offer, note, by(user, actor)), "approvals.done.allowed", user, actor, next);
    }

    @PostMapping("/{offer:\\d+}/refuse")
    ModelAndView refuse(
            @PathVariable long offer,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        seen(offer, user);
        return answered(approvals.refuse(offer, note, by(user, actor)), "approvals.done.refused", user, actor, next);
    }

    private void seen(long offer, SignedIn user) {
        if (approvals
                .about(offer)
                .filter(approval -> user.scope().sees(approval.creditorId()))
                .isEmpty()) {
            throw new NotSeen();
        }
    }

    private static Negotiator by(SignedIn user, Actor actor) {
        return DealPermits.negotiator(user, actor);
    }

    private ModelAndView answered(
            OfferAnswer answer, String done, SignedIn user, Actor actor, RedirectAttributes next) {
        return switch (answer) {
            case OfferAnswer.Done there -> {
                next.addFlashAttribute("success", done);
                yield new ModelAndView(HERE);
            }
            case OfferAnswer.Refused(var objections) ->
                shown(
                        user,
                        actor,
                        Map.of(),
                        objections.stream().map(words::of).toList(),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            default -> shown(user, actor, Map.of(), List.of(tongue.say("approvals.overtaken")), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/stand-ins")
    ModelAndView name(
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var who = users.named(sent.getOrDefault("username", "")).filter(AppUser::active);
        var authority = Stream.of(Authority.values())
                .filter(each -> each.code().equals(sent.getOrDefault("authority", "")))
                .findFirst();
        var from = day(sent.getOrDefault("from", ""));
        var until = day(sent.getOrDefault("until", ""));
        if (who.isEmpty() || authority.isEmpty() || from.isEmpty() || until.isEmpty()) {
            return shown(
                    user,
                    actor,
                    sent,
                    List.of(tongue.say("approvals.standin.wrong")),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var objections = standIns.name(who.get().username(), authority.get(), from.get(), until.get(), by(user, actor));
        if (!objections.isEmpty()) {
            var against = objections.stream().map(words::of).toList();
            return shown(user, actor, sent, against, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("success", "approvals.standin.done.named");
        return new ModelAndView(HERE);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/stand-ins/{id:\\d+}/withdraw")
    ModelAndView withdraw(
            @PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor, RedirectAttributes next) {
        var objections = standIns.withdraw(id, by(user, actor));
        if (!objections.isEmpty()) {
            var against = objections.stream().map(words::of).toList();
            return shown(user, actor, Map.of(), against, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("success", "approvals.standin.done.withdrawn");
        return new ModelAndView(HERE);
    }

    private ModelAndView shown(
            SignedIn user, Actor actor, Map<String, String> typed, List<String> against, HttpStatus status) {
        var who = standIns.standingIn(by(user, actor));
        var answers = who.mayAs(Authority.SUPERVISOR);
        var names = DealPermits.nameStandIns(user);
        var page = new ApprovalPage(
                answers ? approvals.waiting(user.scope(), who) : List.of(),
                approvals.askedBy(user.getUsername()),
                names ? standIns.all() : List.of(),
                names ? usernames(user) : List.of(),
                names ? authorities(user) : List.of(),
                typed,
                against,
                answers,
                dates.now(),
                dates.today());
        return new ModelAndView(PAGE, Map.of("page", page), status);
    }

    private List<String> usernames(SignedIn user) {
        return users.all().stream()
                .filter(each -> each.active()
                        && Authority.of(each.role()).isPresent()
                        && !each.username().equals(user.getUsername()))
                .map(AppUser::username)
                .sorted()
                .toList();
    }

    private static List<String> authorities(SignedIn user) {
        return Authority.of(user.role()).stream()
                .flatMap(own ->
                        Stream.of(Authority.SUPERVISOR, Authority.MANAGER).filter(each -> each.compareTo(own) <= 0))
                .map(each -> each.code().toLowerCase(Locale.ROOT))
                .toList();
    }
}
