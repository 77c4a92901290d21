package io.regua.intake.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.receivables.Comparisons;
import io.regua.team.SignedIn;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Debts that wait because their creditor's full list no longer names them. */
@Controller
class MissingScreen {

    private static final int ON_A_PAGE = 50;

    private final Comparisons comparisons;
    private final Creditors creditors;

    MissingScreen(Comparisons comparisons, Creditors creditors) {
        this.comparisons = comparisons;
        this.creditors = creditors;
    }

    @GetMapping("/missing")
    String list(
            @RequestParam(required = false) @Nullable Long file,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        var paging = new Paging(page, ON_A_PAGE, comparisons.countMissing(user.scope(), file));
        model.addAttribute("paging", paging);
        model.addAttribute("file", file);
        model.addAttribute("debts", comparisons.missing(user.scope(), file, paging.from(), ON_A_PAGE));
        model.addAttribute("brands", creditors.all().stream().collect(Collectors.toMap(Creditor::id, Creditor::brand)));
        return "imports/missing";
    }
}
