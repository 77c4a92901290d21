package io.regua.receivables.web;

import io.regua.calendar.BusinessDates;
import io.regua.files.Proof;
import io.regua.journal.Actor;
import io.regua.receivables.HoldKind;
import io.regua.receivables.HoldLine;
import io.regua.receivables.HoldLists;
import io.regua.receivables.Holding;
import io.regua.receivables.Holds;
import io.regua.receivables.Objection;
import io.regua.receivables.Proofs;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why rulers wait: which holds are in force, which end soon, which somebody forgot, and one of them with all of it. */
@Controller
@RequestMapping("/holds")
class HoldsScreen {

    private static final int ON_A_PAGE = 50;
    private static final int DEBTS_SHOWN = 50;

    private final HoldLists lists;
    private final Holds holds;
    private final Proofs proofs;
    private final BusinessDates dates;

    HoldsScreen(HoldLists lists, Holds holds, Proofs proofs, BusinessDates dates) {
        this.lists = lists;
        this.holds = holds;
        this.proofs = proofs;
        this.dates = dates;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "in_force") String which,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var wanted = HoldLists.Which.of(which);
        var ofKind =
                Arrays.stream(HoldKind.values()).anyMatch(each -> each.code().equals(kind)) ? kind : "";
        var at = Math.max(0, page);
        var lines = lists.page(wanted, ofKind, user.scope(), ON_A_PAGE + 1, at * ON_A_PAGE);
        model.addAttribute("page", new HoldsPage(wanted, ofKind, lists.counts(user.scope()), lines, at, dates.today()));
        return "holds/holds";
    }

    @GetMapping("/{hold:\\d+}")
    ModelAndView one(@PathVariable long hold, @AuthenticationPrincipal SignedIn user) {
        return shown(seen(hold, user), Extension.EMPTY, List.of(), user);
    }

    /** Until when it is to go on, as it was typed. */
    record Extension(
            @Nullable String untilOn,
            @Nullable String reason,
            @Nullable MultipartFile proof) {

        static final Extension EMPTY = new Extension("", "", null);
    }

    @PostMapping("/{hold:\\d+}/extend")
    ModelAndView extend(
            @PathVariable long hold,
            @ModelAttribute("typed") Extension typed,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash)
            throws IOException {
        var line = seen(hold, user);
        var wrong = new ArrayList<Objection>();
        var until = Typed.day(typed.untilOn(), "untilOn", wrong);
        var proof = kept(typed.proof(), wrong);
        if (wrong.isEmpty()
                && holds.extend(hold, until, Objects.requireNonNullElse(typed.reason(), ""), proof, user.role(), actor)
                        instanceof Holding.Refused refused) {
            wrong.addAll(refused.objections());
        }
        return wrong.isEmpty() ? done(flash, "receivables.hold.extended", hold) : shown(line, typed, wrong, user);
    }

    private @Nullable Proof kept(@Nullable MultipartFile upload, List<Objection> wrong) throws IOException {
        if (upload == null || upload.isEmpty()) {
            return null;
        }
        var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        try (var content = upload.getInputStream()) {
            return switch (proofs.keep(content, upload.getSize(), name)) {
                case Proofs.Kept.Done done -> done.proof();
                case Proofs.Kept.Refused refused -> {
                    wrong.add(refused.objection());
                    yield null;
                }
            };
        }
    }

    @PostMapping("/{hold:\\d+}/release")
    ModelAndView release(
            @PathVariable long hold, Actor actor, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        var line = seen(hold, user);
        return holds.release(hold, user.role(), actor) instanceof Holding.Refused refused
                ? shown(line, Extension.EMPTY, refused.objections(), user)
                : done(flash, "receivables.hold.released", hold);
    }

    /** What the customer sent, to be saved: a browser never shows it as a page of ours. */
    @GetMapping("/{hold:\\d+}/proof")
    void proof(@PathVariable long hold, @AuthenticationPrincipal SignedIn user, HttpServletResponse response)
            throws IOException {
        seen(hold, user);
        var held = holds.byId(hold);
        var proof = held.proof().orElseThrow(() -> new NoSuchElementException("proof of hold " + hold));
        response.setContentType(proof.type());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(proof.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var content = proofs.open(held)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private HoldLine seen(long hold, SignedIn user) {
        return lists.one(hold, user.scope()).orElseThrow(NotSeen::new);
    }

    private ModelAndView shown(HoldLine line, Extension typed, List<Objection> wrong, SignedIn user) {
        var view = new ModelAndView("holds/hold");
        view.addObject("line", line);
        view.addObject("debts", lists.waiting(line.holdId(), user.scope(), DEBTS_SHOWN));
        view.addObject("entries", lists.history(line));
        view.addObject("typed", typed);
        view.addObject("wrong", wrong);
        view.addObject("today", dates.today());
        view.addObject(
                "mayChange",
                line.isInForce()
                        && line.markId() == null
                        && holds.optionsFor(user.role()).kinds().contains(line.kind()));
        if (!wrong.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ModelAndView done(RedirectAttributes flash, String said, long hold) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/holds/" + hold);
    }
}
