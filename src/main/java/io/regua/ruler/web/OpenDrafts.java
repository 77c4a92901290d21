package io.regua.ruler.web;

import io.regua.ruler.RulerCatalog;
import io.regua.ruler.RulerFigures;
import io.regua.ruler.RulerVersion;
import io.regua.ruler.VersionRole;
import io.regua.team.SignedIn;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one draft of a ruler, for whoever may see it. */
@Component
class OpenDrafts {

    private final RulerCatalog catalog;
    private final RulerFigures figures;
    private final VersionSheets sheets;

    OpenDrafts(RulerCatalog catalog, RulerFigures figures, VersionSheets sheets) {
        this.catalog = catalog;
        this.figures = figures;
        this.sheets = sheets;
    }

    /** @throws NoSuchElementException when there is no draft, or it may not be seen: both read the same */
    RulerVersion of(long ruler, SignedIn user) {
        return catalog.ofRuler(ruler, user.scope()).stream()
                .filter(RulerVersion::isDraft)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("draft of ruler " + ruler));
    }

    /** The version that debts are put on. */
    Optional<RulerVersion> live(long ruler, SignedIn user) {
        return catalog.ofRuler(ruler, user.scope()).stream()
                .filter(version -> version.isPublished() && version.role() == VersionRole.CHAMPION)
                .findFirst();
    }

    static boolean mayDraw(RulerVersion version, SignedIn user) {
        return Permits.draw(user.role()) && version.audience().isWithin(user.scope());
    }

    DraftPage page(long ruler, SignedIn user, Said said, boolean counted) {
        return page(ruler, user, said, null, "", counted);
    }

    /** @param at the step that was just changed, and {@code by} how it was */
    DraftPage page(long ruler, SignedIn user, Said said, @Nullable String at, String by, boolean counted) {
        var draft = of(ruler, user);
        var live = live(ruler, user).orElse(null);
        return new DraftPage(
                ruler,
                draft.name(),
                sheets.of(draft, live, user.scope()),
                live == null ? null : sheets.of(live, user.scope()),
                counted && live != null
                        ? Long.valueOf(figures.driven(user.scope()).by(live.id()))
                        : null,
                live == null ? "" : sheets.removed(live, draft),
                said,
                at,
                by,
                mayDraw(draft, user));
    }
}
