package io.regua.intake.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.intake.Admissions;
import io.regua.intake.Batch;
import io.regua.intake.BatchState;
import io.regua.intake.FileRefused;
import io.regua.intake.ImportResults;
import io.regua.intake.Imports;
import io.regua.intake.Mapping;
import io.regua.intake.Mappings;
import io.regua.intake.store.Wording;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files on their way in, from the upload to what became of every line. */
@Controller
@RequestMapping("/imports")
class ImportScreen {

    private static final int ON_A_PAGE = 25;

    private final Imports imports;
    private final ImportResults results;
    private final Admissions admissions;
    private final Mappings mappings;
    private final Creditors creditors;
    private final Wording wording;

    ImportScreen(
            Imports imports,
            ImportResults results,
            Admissions admissions,
            Mappings mappings,
            Creditors creditors,
            Wording wording) {
        this.imports = imports;
        this.results = results;
        this.admissions = admissions;
        this.mappings = mappings;
        this.creditors = creditors;
        this.wording = wording;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal SignedIn user, Model model) {
        return listed(page, user, model);
    }

    private String listed(int page, SignedIn user, Model model) {
        var paging = new Paging(page, ON_A_PAGE, imports.count(reader(user)));
        model.addAttribute("paging", paging);
        model.addAttribute("batches", imports.page(reader(user), paging.from(), ON_A_PAGE));
        model.addAttribute("creditors", visible(user));
        return "imports/list";
    }

    @PostMapping
    String receive(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Long creditor,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            Locale locale,
            Model model)
            throws IOException {
        try (var content = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var batch = imports.receive(content, name == null ? "" : name, null, creditor, actor, user.scope());
            return "redirect:/imports/" + batch.id();
        } catch (FileRefused refused) {
            model.addAttribute("refusal", wording.of(refused.objection(), locale));
            model.addAttribute("chosen", creditor);
            return listed(1, user, model);
        }
    }

    /** What there is to see depends on how far it is: a preview, progress, or the result. */
    @GetMapping("/{id}")
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "refused") String show,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model)
            throws IOException {
        return shown(seen(id, user), show, page, user, model);
    }

    private String shown(Batch batch, String show, int page, SignedIn user, Model model) throws IOException {
        model.addAttribute("batch", batch);
        model.addAttribute(
                "brand",
                visible(user).stream()
                        .filter(creditor -> Long.valueOf(creditor.id()).equals(batch.creditorId()))
                        .findFirst()
                        .map(Creditor::brand)
                        .orElse(null));
        if (batch.state() == BatchState.RECEIVED) {
            var preview = imports.preview(batch.id());
            model.addAttribute("preview", preview);
            model.addAttribute("raw", Unread.masked(preview));
            model.addAttribute("unseen", Unread.problems(preview));
            model.addAttribute("choice", ReadingForm.of(batch));
            model.addAttribute(
                    "mappings", mappings.all().stream().map(Mapping::name).toList());
            model.addAttribute("fields", MappingForm.CHOICES);
            model.addAttribute("charsets", ReadingForm.CHARSETS);
        } else if (!batch.state().isMoving()) {
            model.addAttribute("result", ResultPage.of(results, batch.id(), show, page, ON_A_PAGE));
        }
        return "imports/import";
    }

    @PostMapping("/{id}/reading")
    String readBy(
            @PathVariable long id,
            ReadingForm form,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        var batch = seen(id, user);
        try {
            imports.readBy(id, form.mapping(), form.format(batch.format()));
        } catch (FileRefused refused) {
            next.addFlashAttribute("refusal", wording.of(refused.objection(), locale));
        }
        return "redirect:/imports/" + id;
    }

    /** Saves what the columns mean, for this file and all that look like it. */
    @PostMapping("/{id}/mapping")
    String map(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam Map<String, String> answers,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            Locale locale,
            Model model)
            throws IOException {
        var batch = seen(id, user);
        var header = imports.preview(id).header();
        try {
            var mapping = mappings.save(MappingForm.mapping(name, header.names(), answers), actor);
            imports.readBy(id, mapping.name(), batch.format().withDecimals(Map.of()));
            return "redirect:/imports/" + id;
        } catch (FileRefused refused) {
            model.addAttribute("refusal", wording.of(refused.objection(), locale));
            model.addAttribute("answers", answers);
            return shown(batch, "refused", 1, user, model);
        }
    }

    @PostMapping("/{id}/start")
    String start(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean full,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @AuthenticationPrincipal SignedIn user,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        seen(id, user);
        try {
            if (full) {
                imports.startFullList(id, confirmed);
            } else {
                imports.start(id);
            }
        } catch (FileRefused refused) {
            next.addFlashAttribute("refusal", wording.of(refused.objection(), locale));
        }
        return "redirect:/imports/" + id;
    }

    @PostMapping("/{id}/undo")
    String undo(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next,
            Locale locale) {
        seen(id, user);
        try {
            var obstacles = admissions.undo(id, actor);
            if (obstacles.isEmpty()) {
                next.addFlashAttribute("success", "intake.undo.done");
            } else {
                next.addFlashAttribute("obstacles", obstacles);
            }
        } catch (FileRefused refused) {
            next.addFlashAttribute("refusal", wording.of(refused.objection(), locale));
        }
        return "redirect:/imports/" + id;
    }

    @GetMapping("/{id}/rejected")
    void rejected(
            @PathVariable long id, @AuthenticationPrincipal SignedIn user, Locale locale, HttpServletResponse response)
            throws IOException {
        seen(id, user);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rejected-" + id + ".csv")
                        .build()
                        .toString());
        results.rejectedFile(id, locale, response.getOutputStream());
    }

    private Batch seen(long id, SignedIn user) {
        return imports.byId(id, reader(user)).orElseThrow(() -> new NoSuchElementException("import " + id));
    }

    private static Imports.Reader reader(SignedIn user) {
        return new Imports.Reader(user.scope(), user.getUsername());
    }

    private List<Creditor> visible(SignedIn user) {
        return creditors.all().stream()
                .filter(creditor -> user.scope().sees(creditor.id()))
                .toList();
    }
}
