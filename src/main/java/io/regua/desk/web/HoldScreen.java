package io.regua.desk.web;

import io.regua.desk.Dossiers;
import io.regua.files.Proof;
import io.regua.journal.Actor;
import io.regua.receivables.Holding;
import io.regua.receivables.Holds;
import io.regua.receivables.Objection;
import io.regua.receivables.Proofs;
import io.regua.receivables.Receivables;
import io.regua.team.SignedIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Holds placed and released where the debt is seen; {@code /holds} has the rest. */
@Controller
@RequestMapping("/customers/{customer:\\d+}")
class HoldScreen {

    private final ReceivablePages pages;
    private final Dossiers dossiers;
    private final Receivables receivables;
    private final Holds holds;
    private final Proofs proofs;

    HoldScreen(ReceivablePages pages, Dossiers dossiers, Receivables receivables, Holds holds, Proofs proofs) {
        this.pages = pages;
        this.dossiers = dossiers;
        this.receivables = receivables;
        this.holds = holds;
        this.proofs = proofs;
    }

    /** A hold like one that is already in force is not placed again. */
    @PostMapping("/receivables/{receivable:\\d+}/holds")
    ModelAndView hold(
            @PathVariable long customer,
            @PathVariable long receivable,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            @ModelAttribute("hold") HoldForm form,
            RedirectAttributes flash)
            throws IOException {
        var page = pages.page(customer, receivable, user);
        if (page.held().stream().noneMatch(held -> form.sameAs(held.kind(), held.reason()))) {
            var wrong = placed(form, receivable, user, actor);
            if (!wrong.isEmpty()) {
                return pages.again(page, form, wrong);
            }
        }
        return done(flash, "desk.hold.placed", customer);
    }

    private List<Objection> placed(HoldForm form, long receivable, SignedIn user, Actor actor) throws IOException {
        var wrong = new ArrayList<Objection>();
        var proof = kept(form.proof(), wrong);
        var wanted = form.hold(receivables.byId(receivable), wrong, proof);
        if (wrong.isEmpty() && holds.place(wanted, user.role(), actor) instanceof Holding.Refused refused) {
            wrong.addAll(refused.objections());
        }
        return wrong;
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

    @PostMapping("/holds/{hold:\\d+}/release")
    ModelAndView release(
            @PathVariable long customer,
            @PathVariable long hold,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
        var seen = dossiers.holds(customer, user.scope()).stream().anyMatch(held -> held.holdId() == hold);
        if (seen && holds.release(hold, user.role(), actor) instanceof Holding.Refused refused) {
            flash.addFlashAttribute(
                    "problem",
                    "receivables.hold.refused."
                            + refused.objections().getFirst().code());
            return new ModelAndView("redirect:/holds/" + hold);
        }
        return done(flash, "desk.hold.released", customer);
    }

    private static ModelAndView done(RedirectAttributes flash, String said, long customer) {
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/customers/" + customer);
    }
}
