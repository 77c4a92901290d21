package io.regua.bills.web;

import io.regua.bills.BankFiles;
import io.regua.bills.Bill;
import io.regua.bills.BillDossiers;
import io.regua.bills.Bills;
import io.regua.bills.Issued;
import io.regua.bills.SandboxPlay;
import io.regua.calendar.BusinessDates;
import io.regua.documents.Symbols;
import io.regua.journal.Actor;
import io.regua.money.Money;
import io.regua.team.SignedIn;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One bill: what it is paid with, what it settles, what became of it; on the screen and on paper. */
@Controller
@RequestMapping("/bills")
class BillScreen {

    private static final String PAGE = "bills/bill";
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Bills bills;
    private final BillDossiers dossiers;
    private final BankFiles bankFiles;
    private final BillPaper paper;
    private final SandboxPlay play;
    private final BusinessDates dates;
    private final Wording wording;

    BillScreen(
            Bills bills,
            BillDossiers dossiers,
            BankFiles bankFiles,
            BillPaper paper,
            SandboxPlay play,
            BusinessDates dates,
            Wording wording) {
        this.bills = bills;
        this.dossiers = dossiers;
        this.bankFiles = bankFiles;
        this.paper = paper;
        this.play = play;
        this.dates = dates;
        this.wording = wording;
    }

    @GetMapping("/{id:\\d+}")
    String bill(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("page", page(seen(id, user), user, List.of()));
        return PAGE;
    }

    private BillPage page(Bill bill, SignedIn user, List<String> objections) {
        return new BillPage(
                dossiers.whole(bill, dates.today()),
                dossiers.history(bill.id()),
                bankFiles.answersOf(bill.id()),
                Permits.issue(user.role()) && bill.isLive(),
                Permits.issue(user.role()) && play.serves(bill, user.scope()),
                objections);
    }

    @GetMapping("/{id:\\d+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor) {
        var whole = dossiers.whole(seen(id, user), dates.today());
        bills.printed(whole.bill(), actor);
        var name = ContentDisposition.inline().filename("boleto-" + id + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(paper.pdf(whole));
    }

    @GetMapping("/{id:\\d+}/qr.svg")
    ResponseEntity<byte[]> qr(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return seen(id, user)
                .payablePix()
                .map(Symbols::qr)
                .map(BillScreen::picture)
                .orElseThrow(NotSeen::new);
    }

    @GetMapping("/{id:\\d+}/barcode.svg")
    ResponseEntity<byte[]> barcode(@PathVariable long id, @AuthenticationPrincipal SignedIn user) {
        return seen(id, user)
                .payableBarcode()
                .map(digits -> Symbols.itf(digits, 412, 52))
                .map(BillScreen::picture)
                .orElseThrow(NotSeen::new);
    }

    private static ResponseEntity<byte[]> picture(String svg) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(CacheControl.noStore())
                .body(svg.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id:\\d+}/cancel")
    String cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor, RedirectAttributes next) {
        seen(id, user);
        bills.cancel(id, actor);
        next.addFlashAttribute("success", "bills.done.cancelled");
        return "redirect:/bills/" + id;
    }

    /** More time for the same amount. */
    @PostMapping("/{id:\\d+}/extend")
    ModelAndView extend(
            @PathVariable long id,
            @RequestParam String validUntil,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var bill = seen(id, user);
        return date(validUntil)
                .map(until -> answer(bills.extend(id, until, actor), "bills.done.extended", bill, user, next))
                .orElseGet(() -> again(
                        page(bill, user, List.of(wording.refusal("bills.refused.", "valid_unreadable", Map.of())))));
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Less, because less is owed: the bank is told of a rebate. */
    @PostMapping("/{id:\\d+}/rebate")
    ModelAndView rebate(
            @PathVariable long id,
            @RequestParam BigDecimal total,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            RedirectAttributes next) {
        var bill = seen(id, user);
        var seen = total.stripTrailingZeros().scale() > 2 ? Money.ZERO : new Money(total);
        return answer(bills.rebate(id, seen, actor), "bills.done.rebated", bill, user, next);
    }

    private ModelAndView answer(Issued changed, String success, Bill bill, SignedIn user, RedirectAttributes next) {
        return switch (changed) {
            case Issued.Done done -> {
                next.addFlashAttribute("success", success);
                yield new ModelAndView("redirect:/bills/" + done.bill().id());
            }
            case Issued.Refused refused -> again(page(bill, user, wording.of(refused.objections())));
        };
    }

    private static ModelAndView again(BillPage page) {
        return new ModelAndView(PAGE, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Only in a demonstration: somebody pays it at the sandbox bank. */
    @PostMapping("/{id:\\d+}/play")
    String play(@PathVariable long id, @AuthenticationPrincipal SignedIn user, Actor actor, RedirectAttributes next)
            throws IOException {
        seen(id, user);
        if (!play.pay(id, user.scope(), actor)) {
            throw new NotSeen();
        }
        next.addFlashAttribute("success", "bills.done.played");
        return "redirect:/bills/" + id;
    }

    private Bill seen(long id, SignedIn user) {
        return bills.seen(id, user.scope()).orElseThrow(NotSeen::new);
    }
}
