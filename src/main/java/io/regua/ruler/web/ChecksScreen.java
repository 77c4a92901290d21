package io.regua.ruler.web;

import io.regua.ruler.CheckWords;
import io.regua.ruler.LawCheck;
import io.regua.ruler.LawCheck.Result;
import io.regua.ruler.LawChecks;
import io.regua.ruler.RulerVersion;
import io.regua.team.SignedIn;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The checks of law of a draft. Other pages fetch them afterwards: two years of due dates are walked for them. */
@Controller
@RequestMapping("/rulers/{ruler:\\d+}/draft/checks")
class ChecksScreen {

    /** What stands in the way comes first. */
    private static final List<Result> ORDER = List.of(Result.BLOCKS, Result.WARNS, Result.NOT_CHECKED, Result.PASSED);

    private final OpenDrafts open;
    private final LawChecks laws;
    private final CheckWords words;

    ChecksScreen(OpenDrafts open, LawChecks laws, CheckWords words) {
        this.open = open;
        this.laws = laws;
        this.words = words;
    }

    @GetMapping
    ModelAndView checks(@PathVariable long ruler, @AuthenticationPrincipal SignedIn user) {
        var draft = open.of(ruler, user);
        var lines = laws.of(draft.id(), user.scope()).stream()
                .sorted(Comparator.comparingInt((LawCheck check) -> ORDER.indexOf(check.result())))
                .map(check -> line(check, draft, user))
                .toList();
        return new ModelAndView("ruler/checks", "page", new ChecksPage(ruler, draft.name(), draft.number(), lines));
    }

    private CheckLine line(LawCheck check, RulerVersion draft, SignedIn user) {
        return new CheckLine(
                check.result(),
                words.result(check.result()),
                words.title(check),
                words.sentence(check, draft.steps(), user.scope()),
                check.dates());
    }
}
