package io.regua.app.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.CreditorChanged;
import io.regua.creditors.CreditorChanged.Done;
import io.regua.creditors.CreditorChanged.Objection;
import io.regua.creditors.CreditorChanged.Overtaken;
import io.regua.creditors.CreditorChanged.Refused;
import io.regua.creditors.Creditors;
import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.journal.Conflict;
import io.regua.journal.Overtaking;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One creditor, changed part by part. On the roof, because it asks which creditors its reader sees. */
@Controller
@RequestMapping("/creditors/{creditor:\\d+}")
class CreditorScreen {

    private static final int CHANGES = 10;

    private final Creditors creditors;
    private final CreditorChoices choices;
    private final StoredFiles files;

    CreditorScreen(Creditors creditors, CreditorChoices choices, StoredFiles files) {
        this.creditors = creditors;
        this.choices = choices;
        this.files = files;
    }

    @GetMapping
    ModelAndView creditor(@PathVariable long creditor, @AuthenticationPrincipal SignedIn user) {
        return view(page(seen(creditor, user), "", Map.of(), Map.of(), Map.of(), false), HttpStatus.OK);
    }

    @PostMapping({"/who", "/how", "/late", "/receives"})
    ModelAndView change(
            @PathVariable long creditor,
            HttpServletRequest request,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        var now = seen(creditor, user);
        var section = request.getRequestURI().substring(request.getRequestURI().lastIndexOf('/') + 1);
        var kept = kept(Conflict.settled(sent, fieldsSent(now, sent)));
        var typed = new Typed(kept);
        var wanted = CreditorSection.valueOf(section.toUpperCase(Locale.ROOT)).read(typed);
        if (!typed.wrong().isEmpty()) {
            return unprocessable(page(now, section, kept, typed.wrong(), Map.of(), false));
        }
        return answer(creditors.change(creditor, version, wanted, actor), section, kept, user, creditor, flash);
    }

    /** Only the fields of the form that was sent, as they are now. */
    private static Map<String, String> fieldsSent(Creditor now, Map<String, String> sent) {
        var fields = new LinkedHashMap<>(now.fields());
        fields.keySet().removeIf(field -> !sent.containsKey(field));
        return fields;
    }

    /** Amounts and rates are typed with a comma and kept with a point. */
    private static Map<String, String> kept(Map<String, String> typed) {
        var kept = new LinkedHashMap<>(typed);
        CreditorPage.AMOUNTS.forEach(field -> kept.computeIfPresent(field, (name, text) -> Typed.asKept(text)));
        return kept;
    }

    private ModelAndView answer(
            CreditorChanged changed,
            String section,
            Map<String, String> typed,
            SignedIn user,
            long creditor,
            RedirectAttributes flash) {
        return switch (changed) {
            case Done done -> done(creditor, flash);
            case Refused(var objections) ->
                unprocessable(page(seen(creditor, user), section, typed, wrong(objections), Map.of(), false));
            case Overtaken(int version, List<Overtaking> theirs) ->
                view(
                        page(seen(creditor, user), section, typed, Map.of(), Conflict.of(theirs, typed), true),
                        HttpStatus.CONFLICT);
        };
    }

    private static Map<String, String> wrong(Set<Objection> objections) {
        var wrong = new LinkedHashMap<String, String>();
        objections.forEach(objection -> wrong.put(
                field(objection), "creditors.refused." + objection.name().toLowerCase(Locale.ROOT)));
        return wrong;
    }

    private static String field(Objection objection) {
        return switch (objection) {
            case TAX_ID_TAKEN -> "cnpj";
            case CALENDAR_UNKNOWN -> "calendarId";
            case FINE_ABOVE_LAW -> "finePercent";
            case INTEREST_ABOVE_LAW -> "interestPercent";
            case LOGO_NO_PICTURE, LOGO_TOO_LARGE, LOGO_TOO_WIDE -> "logo";
        };
    }

    /** A new picture; an empty file is no picture. */
    @PostMapping("/logo")
    ModelAndView wear(
            @PathVariable long creditor,
            @RequestParam int version,
            @RequestParam MultipartFile logo,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash)
            throws IOException {
        seen(creditor, user);
        byte[] picture;
        try (var content = logo.getInputStream()) {
            picture = content.readNBytes(Creditors.LOGO_BYTES + 1);
        }
        return picture.length == 0
                ? unprocessable(page(
                        seen(creditor, user),
                        "logo",
                        Map.of(),
                        Map.of("logo", "creditors.refused.logo_no_picture"),
                        Map.of(),
                        false))
                : answer(creditors.wear(creditor, version, picture, actor), "logo", Map.of(), user, creditor, flash);
    }

    @PostMapping("/logo/remove")
    ModelAndView takeOff(
            @PathVariable long creditor,
            @RequestParam int version,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes flash) {
        seen(creditor, user);
        return answer(creditors.wear(creditor, version, new byte[0], actor), "logo", Map.of(), user, creditor, flash);
    }

    /** The picture itself, under the type its content showed when it came in. */
    @GetMapping("/logo")
    ResponseEntity<Resource> logo(@PathVariable long creditor, @AuthenticationPrincipal SignedIn user) {
        var logo = seen(creditor, user).logo().orElseThrow(() -> new NoSuchElementException("no logo"));
        var file = files.byId(logo.fileId());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.type()))
                .contentLength(file.size())
                .eTag(file.sha256())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new InputStreamResource(files.open(file.id())));
    }

    private CreditorPage page(
            Creditor creditor,
            String section,
            Map<String, String> typed,
            Map<String, String> wrong,
            Map<String, Conflict> conflicts,
            boolean overtaken) {
        var fields = new LinkedHashMap<>(creditor.fields());
        fields.putAll(typed);
        return new CreditorPage(
                creditor,
                section,
                fields,
                wrong,
                conflicts,
                overtaken,
                choices.all(),
                creditors.bankAccounts(creditor.id()),
                creditors.changesOf(creditor.id(), CHANGES));
    }

    private static ModelAndView done(long creditor, RedirectAttributes flash) {
        flash.addFlashAttribute("success", "creditors.done.changed");
        return new ModelAndView("redirect:/creditors/" + creditor);
    }

    private static ModelAndView unprocessable(CreditorPage page) {
        return view(page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView view(CreditorPage page, HttpStatus status) {
        var view = new ModelAndView("creditors/creditor", Map.of("page", page));
        view.setStatus(status);
        return view;
    }

    private Creditor seen(long creditor, SignedIn user) {
        if (!user.scope().sees(creditor)) {
            throw new NoSuchElementException("creditor " + creditor);
        }
        return creditors.byId(creditor);
    }
}
