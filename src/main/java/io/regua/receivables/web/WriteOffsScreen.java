package io.regua.receivables.web;

import io.regua.journal.Actor;
import io.regua.receivables.Objection;
import io.regua.receivables.WriteOffAnswer;
import io.regua.receivables.WriteOffLine;
import io.regua.receivables.WriteOffReason;
import io.regua.receivables.WriteOffs;
import io.regua.team.Role;
import io.regua.team.SignedIn;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/** Debts that the books give up: what waits for a second person, what stands, and what came back since. */
@Controller
@RequestMapping("/write-offs")
class WriteOffsScreen {

    private static final int ON_A_PAGE = 50;

    /** Decide on what somebody else proposed; the doors of the roof say so too. */
    private static final Set<Role> DECIDE = Set.of(Role.MANAGER, Role.FINANCE);

    private final WriteOffs writeOffs;
    private final DebtsSeen debts;

    WriteOffsScreen(WriteOffs writeOffs, DebtsSeen debts) {
        this.writeOffs = writeOffs;
        this.debts = debts;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "waiting") String which,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user) {
        return shown(WriteOffLine.Which.of(which), Math.max(0, page), List.of(), user);
    }

    /** Proposed on the page of the debt; refused ones are told on the list. */
    @PostMapping
    ModelAndView propose(
            @RequestParam long receivable,
            @RequestParam(defaultValue = "uncollectable") String reason,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        debts.refuseUnseen(receivable, user.scope());
        return answered(
                writeOffs.propose(receivable, reason(reason), note, actor),
                "receivables.writeOff.done.proposed",
                user,
                flash);
    }

    private static WriteOffReason reason(String code) {
        try {
            return WriteOffReason.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return WriteOffReason.OTHER;
        }
    }

    @PostMapping("/{id:\\d+}/approve")
    ModelAndView approve(
            @PathVariable long id, Actor actor, @AuthenticationPrincipal SignedIn user, RedirectAttributes flash) {
        seen(id, user);
        return answered(writeOffs.approve(id, actor), "receivables.writeOff.done.approved", user, flash);
    }

    /** Refuses what another proposed, or withdraws what one proposed oneself. */
    @PostMapping("/{id:\\d+}/refuse")
    ModelAndView refuse(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        var line = seen(id, user);
        if (!DECIDE.contains(user.role()) && !line.proposedBy().equals(user.getUsername())) {
            throw new NotSeen();
        }
        return answered(writeOffs.refuse(id, note, actor), "receivables.writeOff.done.refused", user, flash);
    }

    @PostMapping("/{id:\\d+}/undo")
    ModelAndView undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            Actor actor,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes flash) {
        seen(id, user);
        return answered(writeOffs.undo(id, note, actor), "receivables.writeOff.done.undone", user, flash);
    }

    private WriteOffLine seen(long id, SignedIn user) {
        return writeOffs.line(id, user.scope()).orElseThrow(NotSeen::new);
    }

    private ModelAndView answered(WriteOffAnswer answer, String said, SignedIn user, RedirectAttributes flash) {
        if (answer instanceof WriteOffAnswer.Refused refused) {
            return shown(WriteOffLine.Which.WAITING, 0, refused.objections(), user);
        }
        flash.addFlashAttribute("success", said);
        return new ModelAndView("redirect:/write-offs");
    }

    private ModelAndView shown(WriteOffLine.Which which, int page, List<Objection> wrong, SignedIn user) {
        var found = writeOffs.page(which, user.scope(), ON_A_PAGE + 1, page * ON_A_PAGE);
        var view = new ModelAndView("writeoffs/writeoffs");
        view.addObject("which", which);
        view.addObject("lists", WriteOffLine.Which.values());
        view.addObject("lines", found.subList(0, Math.min(ON_A_PAGE, found.size())));
        view.addObject("more", found.size() > ON_A_PAGE);
        view.addObject("number", page);
        view.addObject("wrong", wrong);
        view.addObject("me", user.getUsername());
        view.addObject("mayDecide", DECIDE.contains(user.role()));
        if (!wrong.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
