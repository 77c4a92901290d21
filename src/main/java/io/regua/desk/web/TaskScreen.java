package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Dossiers;
import io.regua.journal.Actor;
import io.regua.ruler.TaskKey;
import io.regua.ruler.Tasks;
import io.regua.team.SignedIn;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What steps of the ruler left for somebody to do, marked as done where the customer is seen. */
@Controller
class TaskScreen {

    private static final int LONGEST = 500;

    private final Dossiers dossiers;
    private final Tasks tasks;
    private final BusinessDates dates;

    TaskScreen(Dossiers dossiers, Tasks tasks, BusinessDates dates) {
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.dates = dates;
    }

    /** Which task, what was done, and the place in the queue to go back to. */
    record Doing(
            long receivable,
            @Nullable String step,
            int cycle,
            @Nullable String note,
            @Nullable Integer at,
            @Nullable Long creditor) {

        TaskKey key(long customer) {
            return new TaskKey(customer, receivable, Objects.requireNonNullElse(step, ""), cycle);
        }

        @Nullable String words() {
            var words = Objects.requireNonNullElse(note, "").strip();
            return words.isEmpty() ? null : words.substring(0, Math.min(LONGEST, words.length()));
        }

        String back(long customer) {
            var there = UriComponentsBuilder.fromPath("/customers/" + customer);
            if (at != null) {
                there.queryParam("at", at);
            }
            if (creditor != null && creditor > 0) {
                there.queryParam("creditor", creditor);
            }
            return there.toUriString();
        }
    }

    @PostMapping("/customers/{customer:\\d+}/tasks")
    String done(
            @PathVariable long customer,
            @ModelAttribute("doing") Doing doing,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        if (dossiers.debt(customer, user.scope(), dates.today(), doing.receivable())
                .isEmpty()) {
            throw new NotSeen();
        }
        try {
            var now = tasks.done(doing.key(customer), doing.words(), actor);
            flash.addFlashAttribute("success", now ? "desk.tasks.marked" : "desk.tasks.known");
        } catch (NoSuchElementException e) {
            throw new NotSeen();
        }
        return "redirect:" + doing.back(customer);
    }
}
