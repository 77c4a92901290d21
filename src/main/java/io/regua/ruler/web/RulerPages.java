package io.regua.ruler.web;

import io.regua.ruler.Driven;
import io.regua.ruler.Ruler;
import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerFigures;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.Trial;
import io.regua.ruler.Trials;
import io.regua.ruler.VersionRole;
import io.regua.ruler.web.RulerPage.Arm;
import io.regua.ruler.web.RulerPage.MoveLine;
import io.regua.ruler.web.RulerPage.TrialPanel;
import io.regua.team.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of one ruler. */
@Component
class RulerPages {

    private final RulerCatalog catalog;
    private final RulerFigures figures;
    private final Trials trials;
    private final VersionSheets sheets;

    RulerPages(RulerCatalog catalog, RulerFigures figures, Trials trials, VersionSheets sheets) {
        this.catalog = catalog;
        this.figures = figures;
        this.trials = trials;
        this.sheets = sheets;
    }

    /**
     * @param asked the version to look at; empty = the live one
     * @param count whether debts and customers are counted: that takes as long as there are many
     */
    RulerPage page(Ruler ruler, Optional<RulerVersion> asked, boolean count, Typed typed, Said said, SignedIn user) {
        var versions = catalog.ofRuler(ruler.id(), user.scope());
        var shown = asked.or(() -> versions.stream()
                .filter(each -> each.isPublished() && each.role() == VersionRole.CHAMPION)
                .findFirst());
        var draft = versions.stream().filter(RulerVersion::isDraft).findFirst();
        var driven = count ? figures.driven(user.scope()) : null;
        return new RulerPage(
                ruler.id(),
                ruler.version(),
                ruler.name(),
                shown.map(each -> sheets.of(each, user.scope())).orElse(null),
                driven == null ? null : shown.map(each -> driven.by(each.id())).orElse(null),
                draft.map(RulerVersion::number).orElse(null),
                lines(versions),
                moves(ruler.id(), driven),
                trials.running(ruler.id())
                        .map(trial -> panel(trial, versions, count))
                        .orElse(null),
                typed,
                said,
                OpenDrafts.mayDraw(versions.getFirst(), user));
    }

    private static List<VersionLine> lines(List<RulerVersion> versions) {
        return IntStream.range(0, versions.size())
                .mapToObj(i -> VersionLine.of(
                        versions.get(i),
                        i + 1 < versions.size()
                                ? Integer.valueOf(versions.get(i + 1).number())
                                : null))
                .toList();
    }

    private List<MoveLine> moves(long ruler, @Nullable Driven driven) {
        return figures.moves(ruler).stream()
                .map(move -> new MoveLine(move, driven == null ? null : driven.by(move.fromVersion())))
                .toList();
    }

    private TrialPanel panel(Trial trial, List<RulerVersion> versions, boolean count) {
        var customers = count ? figures.customersOf(trial.id()) : Map.<String, Long>of();
        var shares = trial.shares();
        var arms = new ArrayList<Arm>();
        var champion = 100 - shares.challenger() - shares.holdOut();
        arms.add(arm("champion", number(trial.championId(), versions), champion, count, customers));
        if (shares.challenger() > 0) {
            arms.add(arm("challenger", number(trial.challengerId(), versions), shares.challenger(), count, customers));
        }
        if (shares.holdOut() > 0) {
            arms.add(arm("hold_out", number(trial.championId(), versions), shares.holdOut(), count, customers));
        }
        return new TrialPanel(trial.startedOn(), trial.startedBy(), arms);
    }

    private static Arm arm(
            String code, @Nullable Integer version, int percent, boolean count, Map<String, Long> customers) {
        return new Arm(code, version, percent, count ? customers.getOrDefault(code, 0L) : null);
    }

    private static @Nullable Integer number(Optional<Long> id, List<RulerVersion> versions) {
        return versions.stream()
                .filter(version -> id.filter(wanted -> wanted == version.id()).isPresent())
                .map(RulerVersion::number)
                .findFirst()
                .orElse(null);
    }
}
