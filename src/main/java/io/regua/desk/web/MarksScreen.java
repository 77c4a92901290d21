package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.customers.Mark;
import io.regua.customers.Marked;
import io.regua.customers.Marks;
import io.regua.desk.Dossiers;
import io.regua.files.Proof;
import io.regua.journal.Actor;
import io.regua.receivables.Proofs;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The circumstances of a customer that change what may be done (L12). */
@Controller
@RequestMapping("/customers/{customer:\\d+}/marks")
class MarksScreen {

    private final Dossiers dossiers;
    private final Marks marks;
    private final Proofs proofs;
    private final BusinessDates dates;

    MarksScreen(Dossiers dossiers, Marks marks, Proofs proofs, BusinessDates dates) {
        this.dossiers = dossiers;
        this.marks = marks;
        this.proofs = proofs;
        this.dates = dates;
    }

    @GetMapping
    ModelAndView marks(@PathVariable long customer, @AuthenticationPrincipal SignedIn user) {
        return page(customer, MarkForm.empty(dates.today()), Map.of(), user);
    }

    @PostMapping
    ModelAndView place(
            @PathVariable long customer,
            @ModelAttribute("form") MarkForm form,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        refuseUnseen(customer, user);
        var wrong = form.objections();
        if (form.kindOfMark().filter(kind -> !Permits.mark(user.role(), kind)).isPresent()) {
            wrong.put("kind", "customers.mark.wrong.role");
        }
        var proof = kept(form.proof(), "proof", wrong);
        if (wrong.isEmpty()
                && marks.place(form.mark(customer).with(proof), actor) instanceof Marked.Refused(var objections)) {
            objections.forEach(objection -> wrong.putIfAbsent(
                    field(objection),
                    "customers.mark.refused." + objection.name().toLowerCase(Locale.ROOT)));
        }
        return wrong.isEmpty() ? done(customer, "placed", flash) : again(customer, form, wrong, user);
    }

    private static String field(Marked.Objection objection) {
        return switch (objection) {
            case MARKED_ALREADY, PEOPLE_ONLY -> "kind";
            case BEGINS_LATER -> "fromOn";
            case ENDS_BEFORE_IT_BEGINS -> "untilOn";
            case REVIEWED_BEFORE_IT_BEGINS -> "reviewOn";
        };
    }

    @PostMapping("/{mark:\\d+}/remove")
    ModelAndView remove(
            @PathVariable long customer,
            @PathVariable long mark,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseForeign(customer, mark, user);
        marks.remove(mark, customer, actor);
        return done(customer, "removed", flash);
    }

    @PostMapping("/{mark:\\d+}/review")
    ModelAndView review(
            @PathVariable long customer,
            @PathVariable long mark,
            @RequestParam(defaultValue = "") String reviewOn,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        refuseForeign(customer, mark, user);
        var day = MarkForm.date(reviewOn).filter(on -> on.isAfter(dates.today()));
        if (day.isEmpty()) {
            var wrong = new LinkedHashMap<>(Map.of("review" + mark, "customers.mark.wrong.review"));
            return again(customer, MarkForm.empty(dates.today()), wrong, user);
        }
        marks.reviewAgain(mark, customer, day.get(), actor);
        return done(customer, "reviewed", flash);
    }

    /** Something was sent for a mark that is set already. */
    @PostMapping("/{mark:\\d+}/proof")
    ModelAndView prove(
            @PathVariable long customer,
            @PathVariable long mark,
            @RequestParam(required = false) @Nullable MultipartFile proof,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        refuseForeign(customer, mark, user);
        var wrong = new LinkedHashMap<String, String>();
        var field = "proof" + mark;
        var kept = kept(proof, field, wrong);
        if (kept == null) {
            wrong.putIfAbsent(field, "customers.mark.wrong.proof");
            return again(customer, MarkForm.empty(dates.today()), wrong, user);
        }
        marks.prove(mark, customer, kept, actor);
        return done(customer, "proven", flash);
    }

    private @Nullable Proof kept(@Nullable MultipartFile upload, String field, Map<String, String> wrong)
            throws IOException {
        if (upload == null || upload.isEmpty()) {
            return null;
        }
        var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        try (var content = upload.getInputStream()) {
            return switch (proofs.keep(content, upload.getSize(), name)) {
                case Proofs.Kept.Done done -> done.proof();
                case Proofs.Kept.Refused refused -> {
                    wrong.put(
                            field, "customers.mark.wrong." + refused.objection().code());
                    yield null;
                }
            };
        }
    }

    /** What was sent, to be saved: a browser never shows it as a page of ours. The history keeps who asked (L17). */
    @GetMapping("/{mark:\\d+}/proof")
    void proof(
            @PathVariable long customer,
            @PathVariable long mark,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        refuseForeign(customer, mark, user);
        var proof = marks.of(customer).stream()
                .filter(known -> known.id() == mark)
                .flatMap(known -> known.proof().stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("proof of mark " + mark));
        try (var content = marks.openProof(mark, customer, actor)) {
            response.setContentType(proof.type());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(proof.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            content.transferTo(response.getOutputStream());
        }
    }

    private ModelAndView page(long customer, MarkForm form, Map<String, String> wrong, SignedIn user) {
        var head = dossiers.head(customer, user.scope()).orElseThrow(NotSeen::new);
        var page = new MarksPage(head, marks.of(customer), form, wrong, dates.today(), user.role());
        return new ModelAndView("desk/marks", Map.of("page", page));
    }

    private ModelAndView again(long customer, MarkForm form, Map<String, String> wrong, SignedIn user) {
        var view = page(customer, form, wrong, user);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView done(long customer, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "customers.mark.done." + what);
        return new ModelAndView("redirect:/customers/" + customer + "/marks");
    }

    private void refuseUnseen(long customer, SignedIn user) {
        if (dossiers.head(customer, user.scope()).isEmpty()) {
            throw new NotSeen();
        }
    }

    private void refuseForeign(long customer, long mark, SignedIn user) {
        refuseUnseen(customer, user);
        var kind = marks.of(customer).stream()
                .filter(known -> known.id() == mark)
                .map(Mark::kind)
                .findFirst()
                .orElseThrow(NotSeen::new);
        if (!Permits.mark(user.role(), kind)) {
            throw new AccessDeniedException("mark " + kind.code());
        }
    }
}
