package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.negotiation.CampaignAnswer;
import io.regua.negotiation.CampaignState;
import io.regua.negotiation.Campaigns;
import io.regua.negotiation.KeptCampaign;
import io.regua.negotiation.ObjectionWords;
import io.regua.negotiation.rules.Scope;
import io.regua.negotiation.web.CampaignsPage.Line;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Campaigns: drawn, changed, approved by another, ended, thrown away. */
@Controller
@RequestMapping("/limits/campaigns")
class CampaignScreen {

    private static final String ID = "/{id:\\d+}";

    private final Campaigns campaigns;
    private final CampaignWords opened;
    private final LimitWords words;
    private final ObjectionWords objections;
    private final LimitTongue tongue;
    private final OpenLimits open;

    CampaignScreen(
            Campaigns campaigns,
            CampaignWords opened,
            LimitWords words,
            ObjectionWords objections,
            LimitTongue tongue,
            OpenLimits open) {
        this.campaigns = campaigns;
        this.opened = opened;
        this.words = words;
        this.objections = objections;
        this.tongue = tongue;
        this.open = open;
    }

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn user) {
        return all(Math.max(0, page), LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    private ModelAndView all(int page, LimitSaid said, SignedIn user, HttpStatus status) {
        var found = campaigns.all(page);
        var lines = found.stream()
                .limit(Campaigns.PAGE)
                .map(kept -> line(kept, user))
                .toList();
        var shown = new CampaignsPage(lines, page, found.size() > Campaigns.PAGE, said, LimitPermits.draw(user.role()));
        return view("limits/campaigns", shown, status);
    }

    private Line line(KeptCampaign kept, SignedIn user) {
        var campaign = kept.campaign();
        return new Line(
                kept,
                words.whom(campaign.scope(), user.scope()),
                opened.opens(campaign.ceiling()),
                phase(kept),
                kept.author().equals(user.getUsername()));
    }

    private String phase(KeptCampaign kept) {
        if (kept.state() != CampaignState.APPROVED) {
            return kept.state().code();
        }
        if (kept.isOn(open.today())) {
            return "on";
        }
        return kept.campaign().from().isAfter(open.today()) ? "ahead" : "over";
    }

    @GetMapping("/new")
    ModelAndView add(@AuthenticationPrincipal SignedIn user) {
        return form(null, 0, CampaignForm.empty(open.today()), LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView draw(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var typed = open.typed(sent);
        var wanted = CampaignForm.read(typed, 0, Scope.ALL, open.today(), user.scope());
        if (!typed.wrong().isEmpty()) {
            return form(null, 0, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = campaigns.draw(wanted, actor);
        return answer instanceof CampaignAnswer.Done
                ? done("limits.campaign.done.drawn", flash)
                : form(null, 0, typed, said(answer), user, status(answer));
    }

    @GetMapping(ID)
    ModelAndView campaign(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        var kept = kept(id);
        var typed = CampaignForm.of(kept.campaign());
        return form(id, kept.version(), typed, LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    @PostMapping(ID)
    ModelAndView change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var now = kept(id);
        var typed = open.typed(sent);
        var wanted = CampaignForm.read(typed, id, now.campaign().scope(), open.today(), user.scope());
        if (!typed.wrong().isEmpty()) {
            return form(id, version, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = campaigns.change(version, wanted, actor);
        return answer instanceof CampaignAnswer.Done
                ? done("limits.campaign.done.saved", flash)
                : form(id, kept(id).version(), typed, said(answer), user, status(answer));
    }

    @PostMapping(ID + "/approve")
    ModelAndView approve(
            @PathVariable long id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        return decided(campaigns.approve(id, version, actor), "limits.campaign.done.approved", user, flash);
    }

    @PostMapping(ID + "/end")
    ModelAndView end(
            @PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor, RedirectAttributes flash) {
        return decided(campaigns.end(id, actor), "limits.campaign.done.ended", user, flash);
    }

    @PostMapping(ID + "/discard")
    ModelAndView discard(
            @PathVariable long id,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        return decided(campaigns.discard(id, version, actor), "limits.campaign.done.discarded", user, flash);
    }

    private ModelAndView decided(CampaignAnswer answer, String words, SignedIn user, RedirectAttributes flash) {
        return answer instanceof CampaignAnswer.Done ? done(words, flash) : all(0, said(answer), user, status(answer));
    }

    private KeptCampaign kept(long id) {
        return campaigns.byId(id).orElseThrow(() -> new NoSuchElementException("campaign " + id));
    }

    private LimitSaid said(CampaignAnswer answer) {
        return switch (answer) {
            case CampaignAnswer.Done done -> LimitSaid.NOTHING;
            case CampaignAnswer.Refused(var against) ->
                LimitSaid.against(against.stream().map(objections::of).toList());
            case CampaignAnswer.Overtaken(var now) ->
                LimitSaid.overtaken(List.of(tongue.say(
                        "limits.campaign.overtaken",
                        now.campaign().name(),
                        tongue.say("limits.campaign.phase." + phase(now)),
                        by(now))));
        };
    }

    /** Who did the last thing to it. */
    private static String by(KeptCampaign now) {
        var ended = now.endedBy();
        var approved = now.approver();
        return ended != null ? ended : approved != null ? approved : now.author();
    }

    private static HttpStatus status(CampaignAnswer answer) {
        return answer instanceof CampaignAnswer.Overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView done(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("success", words);
        return new ModelAndView("redirect:/limits/campaigns");
    }

    private ModelAndView form(
            @Nullable Long id, int revision, LimitTyped typed, LimitSaid said, SignedIn user, HttpStatus status) {
        var page = new CampaignPage(id, revision, words.creditors(user.scope()), typed, said);
        return view("limits/campaign", page, status);
    }

    private static ModelAndView view(String template, Object page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
