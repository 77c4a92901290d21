package io.regua.bills.web;

import io.regua.bills.BankFiles;
import io.regua.bills.BankRounds;
import io.regua.bills.Produced;
import io.regua.bills.Received;
import io.regua.bills.Remittances;
import io.regua.bills.Trouble;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Files to and from banks: what waits to be told, what was told, what they answered. */
@Controller
@RequestMapping("/bank-files")
class BankFileScreen {

    private static final int ON_A_PAGE = 25;
    private static final int ANSWERS_ON_A_PAGE = 100;
    private static final int LONGEST_NAME = 200;

    /** An account that could not be told, and why in words. */
    record Worded(Trouble trouble, String why) {}

    private final BankFiles files;
    private final Remittances remittances;
    private final BankRounds rounds;
    private final Wording wording;

    BankFileScreen(BankFiles files, Remittances remittances, BankRounds rounds, Wording wording) {
        this.files = files;
        this.remittances = remittances;
        this.rounds = rounds;
        this.wording = wording;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, @AuthenticationPrincipal SignedIn user, Model model) {
        var number = Math.max(0, page);
        var found = files.latest(user.scope(), ON_A_PAGE + 1, number * ON_A_PAGE);
        model.addAttribute("files", found.stream().limit(ON_A_PAGE).toList());
        model.addAttribute("more", found.size() > ON_A_PAGE);
        model.addAttribute("number", number);
        model.addAttribute("accounts", files.accounts(user.scope()));
        model.addAttribute("waiting", remittances.waiting(user.scope()));
        model.addAttribute("remittances", remittances.latest(user.scope(), ON_A_PAGE));
        model.addAttribute(
                "troubles",
                rounds.troubles(user.scope()).stream().map(this::worded).toList());
        return "bills/files";
    }

    private Worded worded(Trouble trouble) {
        return new Worded(trouble, wording.refusal("bills.remittance.refused.", trouble.code(), trouble.facts()));
    }

    @PostMapping
    String receive(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable Long account,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next,
            Model model)
            throws IOException {
        if (file.getSize() > BankFiles.LARGEST) {
            model.addAttribute("refusal", wording.refusal("bills.file.refused.", "too_large", Map.of()));
            return list(0, user, model);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var kept = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return switch (files.receive(file.getBytes(), kept, account, user.scope(), actor)) {
            case Received.Done done -> {
                next.addFlashAttribute("success", done.repeated() ? "bills.file.repeated" : "bills.file.taken");
                yield "redirect:/bank-files/" + done.file().id();
            }
            case Received.Refused refused -> {
                model.addAttribute("refusal", wording.refusal("bills.file.refused.", refused.code(), refused.facts()));
                yield list(0, user, model);
            }
        };
    }

    @GetMapping("/{id:\\d+}")
    String file(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var number = Math.max(0, page);
        model.addAttribute("file", files.seen(id, user.scope()).orElseThrow(NotSeen::new));
        var answers = files.answers(id, ANSWERS_ON_A_PAGE + 1, number * ANSWERS_ON_A_PAGE);
        model.addAttribute("answers", answers.stream().limit(ANSWERS_ON_A_PAGE).toList());
        model.addAttribute("more", answers.size() > ANSWERS_ON_A_PAGE);
        model.addAttribute("number", number);
        return "bills/file";
    }

    /** Writes what waits into the account's next file; the sandbox bank of a demonstration answers at once. */
    @PostMapping("/accounts/{account:\\d+}/remittances")
    String produce(
            @PathVariable long account,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next,
            Model model)
            throws IOException {
        return switch (remittances.produce(account, user.scope(), actor)) {
            case Produced.Done done -> {
                next.addFlashAttribute(
                        "success", done.answer() == null ? "bills.remittance.done" : "bills.remittance.answered");
                next.addFlashAttribute("successArgument", done.remittance().number());
                yield done.answer() == null
                        ? "redirect:/bank-files"
                        : "redirect:/bank-files/" + done.answer().id();
            }
            case Produced.Refused refused -> {
                model.addAttribute(
                        "refusal", wording.refusal("bills.remittance.refused.", refused.code(), refused.facts()));
                yield list(0, user, model);
            }
        };
    }

    @GetMapping("/remittances/{id:\\d+}")
    ResponseEntity<Resource> remittance(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        var sent = remittances.seen(id, user.scope()).orElseThrow(NotSeen::new);
        var name = ContentDisposition.attachment().filename(sent.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new InputStreamResource(remittances.content(sent)));
    }
}
