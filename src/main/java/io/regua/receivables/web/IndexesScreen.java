package io.regua.receivables.web;

import io.regua.journal.Actor;
import io.regua.receivables.IndexLoad;
import io.regua.receivables.PriceIndexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The price indices that contracts are corrected by, and a form to load more of them. */
@Controller
@RequestMapping("/indexes")
class IndexesScreen {

    private static final int PAGE = 36;
    private static final long MOST_BYTES = 2_000_000;
    private static final int MOST_LINES = 20;

    private final PriceIndexes indexes;

    IndexesScreen(PriceIndexes indexes) {
        this.indexes = indexes;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String index, @RequestParam(defaultValue = "0") int page, Model model) {
        show(index, Math.max(page, 0), model);
        return "receivables/indexes";
    }

    private void show(String wanted, int page, Model model) {
        var names = indexes.names();
        var index = names.contains(wanted) ? wanted : names.isEmpty() ? "" : names.getFirst();
        var values = indexes.of(index, PAGE + 1, page * PAGE);
        model.addAttribute("names", names);
        model.addAttribute("index", index);
        model.addAttribute("values", values.subList(0, Math.min(PAGE, values.size())));
        model.addAttribute("page", page);
        model.addAttribute("more", values.size() > PAGE);
    }

    @PostMapping
    ModelAndView load(@RequestParam MultipartFile file, Actor actor, Model model, RedirectAttributes flash)
            throws IOException {
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            return again(model, file.isEmpty() ? "receivables.index.none" : "receivables.index.large", List.of());
        }
        return switch (indexes.load(new String(file.getBytes(), StandardCharsets.UTF_8), actor)) {
            case IndexLoad.Refused refused -> again(model, "receivables.index.refused", refused.lines());
            case IndexLoad.Done done -> {
                flash.addFlashAttribute("success", "receivables.index.loaded");
                flash.addFlashAttribute("successArgument", done.changed());
                yield new ModelAndView("redirect:/indexes");
            }
        };
    }

    private ModelAndView again(Model model, String problem, List<IndexLoad.WrongLine> lines) {
        show("", 0, model);
        var view = new ModelAndView("receivables/indexes", model.asMap());
        view.addObject("wrong", problem);
        view.addObject("wrongLines", lines.subList(0, Math.min(MOST_LINES, lines.size())));
        view.addObject("wrongCount", lines.size());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
