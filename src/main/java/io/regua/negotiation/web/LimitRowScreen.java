package io.regua.negotiation.web;

import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.money.Percent;
import io.regua.negotiation.Allowance;
import io.regua.negotiation.Discounts;
import io.regua.negotiation.Limits;
import io.regua.negotiation.Limits.InForce;
import io.regua.negotiation.PolicyAnswer;
import io.regua.negotiation.rules.LimitRow;
import io.regua.negotiation.rules.LimitTable;
import io.regua.negotiation.rules.Scope;
import io.regua.team.SignedIn;
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

/** The rows of a draft: added, copied, changed, moved up and down among those alike, removed. */
@Controller
@RequestMapping("/limits/draft/rows")
class LimitRowScreen {

    private static final String KEY = "/{key:[a-z][a-z0-9_]*}";

    private static final int USUAL_PRIORITY = 100;

    /** Payment at once, in two days, with nothing given up. */
    private static final Allowance NOTHING = new Allowance(
            Discounts.NONE,
            Discounts.NONE,
            1,
            Money.ZERO,
            Percent.ZERO,
            0,
            Percent.ZERO,
            2,
            Allowance.SHORTEST_OFFER,
            0);

    private final Limits limits;
    private final OpenLimits open;
    private final LimitWords words;

    LimitRowScreen(Limits limits, OpenLimits open, LimitWords words) {
        this.limits = limits;
        this.open = open;
        this.words = words;
    }

    /** @param from the key of the row that it begins as a copy of; without one it is for everybody */
    @GetMapping("/new")
    ModelAndView add(@RequestParam(defaultValue = "") String from, @AuthenticationPrincipal SignedIn user) {
        var draft = open.draft();
        var like = model(draft.table(), from).withKey("");
        return form(draft, null, from, RowForm.of(like), LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    /**
     * A new row begins with the figures of another: of the one it is copied from, else of the last, which is widest.
     */
    private static LimitRow model(LimitTable table, String from) {
        var copied = table.row(from);
        if (copied.isPresent()) {
            return copied.get();
        }
        if (table.rows().isEmpty()) {
            return LimitRow.of("", USUAL_PRIORITY, Scope.ALL, level -> NOTHING);
        }
        var last = table.rows().getLast();
        return LimitRow.of(last.key(), last.priority(), Scope.ALL, last::level);
    }

    @PostMapping
    ModelAndView added(
            @RequestParam int version,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        var typed = open.typed(sent);
        var key = RowForm.key(typed, draft.table());
        return keep(draft, null, from, typed, key, version, user, actor, flash);
    }

    @GetMapping(KEY)
    ModelAndView row(@PathVariable String key, @AuthenticationPrincipal SignedIn user) {
        var draft = open.draft();
        return form(draft, key, "", RowForm.of(row(draft, key)), LimitSaid.NOTHING, user, HttpStatus.OK);
    }

    @PostMapping(KEY)
    ModelAndView change(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        return keep(draft, key, key, open.typed(sent), key, version, user, actor, flash);
    }

    private ModelAndView keep(
            InForce draft,
            @Nullable String known,
            String from,
            LimitTyped typed,
            String key,
            int version,
            SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var row = RowForm.read(typed, key, model(draft.table(), from), user.scope());
        if (!typed.wrong().isEmpty()) {
            return form(draft, known, from, typed, LimitSaid.NOTHING, user, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var answer = change(draft, version, draft.table().with(row), actor);
        if (answer instanceof PolicyAnswer.Done) {
            return done(known == null ? "limits.done.added" : "limits.done.saved", key, flash);
        }
        var status = LimitDraftScreen.status(answer);
        return form(open.draft(), known, from, typed, open.said(answer), user, status);
    }

    @PostMapping(KEY + "/up")
    ModelAndView up(
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        return changed(draft, version, draft.table().moved(key, -1), key, user, actor, flash);
    }

    @PostMapping(KEY + "/down")
    ModelAndView down(
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        return changed(draft, version, draft.table().moved(key, 1), key, user, actor, flash);
    }

    @PostMapping(KEY + "/remove")
    ModelAndView remove(
            @PathVariable String key,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var draft = open.draft();
        return changed(draft, version, draft.table().without(key), "", user, actor, flash);
    }

    private ModelAndView changed(
            InForce draft,
            int version,
            LimitTable wanted,
            String at,
            SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var answer = change(draft, version, wanted, actor);
        if (answer instanceof PolicyAnswer.Done) {
            return done(at.isEmpty() ? "limits.done.removed" : "limits.done.saved", at, flash);
        }
        var view = new ModelAndView("limits/draft", "page", open.page(at, open.said(answer), user, actor));
        view.setStatus(LimitDraftScreen.status(answer));
        return view;
    }

    private PolicyAnswer change(InForce draft, int version, LimitTable wanted, Actor actor) {
        return limits.change(
                draft.policy().id(), version, wanted, draft.policy().note(), actor);
    }

    private static LimitRow row(InForce draft, String key) {
        return draft.table().row(key).orElseThrow(() -> new NoSuchElementException("row " + key));
    }

    private static ModelAndView done(String words, String at, RedirectAttributes flash) {
        flash.addFlashAttribute("success", words);
        return new ModelAndView("redirect:/limits/draft" + (at.isEmpty() ? "" : "?at=" + at));
    }

    private ModelAndView form(
            InForce draft,
            @Nullable String key,
            String from,
            LimitTyped typed,
            LimitSaid said,
            SignedIn user,
            HttpStatus status) {
        var policy = draft.policy();
        var page =
                new RowPage(policy.number(), policy.version(), key, from, words.creditors(user.scope()), typed, said);
        var view = new ModelAndView("limits/row", "page", page);
        view.setStatus(status);
        return view;
    }
}
