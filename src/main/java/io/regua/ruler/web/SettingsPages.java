package io.regua.ruler.web;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.journal.Changed;
import io.regua.money.Money;
import io.regua.receivables.ProfilePolicies;
import io.regua.ruler.LegalRelease;
import io.regua.ruler.LegalReleases;
import io.regua.ruler.RulerFigures;
import io.regua.ruler.RulerPolicies;
import io.regua.ruler.UnitCosts;
import io.regua.ruler.web.SettingsPage.Change;
import io.regua.team.SignedIn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The page of settings as everything is now, but for a form that was sent and came back. */
@Component
class SettingsPages {

    private static final int CHANGES = 10;

    private final RulerPolicies policies;
    private final ProfilePolicies profiles;
    private final UnitCosts costs;
    private final LegalReleases releases;
    private final RulerFigures figures;
    private final Creditors creditors;
    private final FieldWords words;

    SettingsPages(
            RulerPolicies policies,
            ProfilePolicies profiles,
            UnitCosts costs,
            LegalReleases releases,
            RulerFigures figures,
            Creditors creditors,
            FieldWords words) {
        this.policies = policies;
        this.profiles = profiles;
        this.costs = costs;
        this.releases = releases;
        this.figures = figures;
        this.creditors = creditors;
        this.words = words;
    }

    /** @param sent the form that came back, by its name: {@code conduct}, {@code releases/7} */
    SettingsPage page(Map<String, SettingsForm> sent, SignedIn user) {
        var waiting = figures.waitingForRelease(user.scope());
        return new SettingsPage(
                seen(user)
                        .map(each -> release(each, waiting.getOrDefault(each.id(), 0L), sent))
                        .toList(),
                sent.getOrDefault("conduct", conduct()),
                sent.getOrDefault("profiles", profiles()),
                sent.getOrDefault("costs", costs()),
                changes(user),
                Permits.draw(user.role()),
                mayChange(user));
    }

    /** Who sees some creditors only does not decide for the others. */
    static boolean mayChange(SignedIn user) {
        return Permits.draw(user.role()) && user.scope().all();
    }

    /** @throws NoSuchElementException when there is no such creditor, or it may not be seen */
    void seen(long creditor, SignedIn user) {
        if (!user.scope().sees(creditors.byId(creditor).id())) {
            throw new NoSuchElementException("creditor " + creditor);
        }
    }

    private Stream<Creditor> seen(SignedIn user) {
        return creditors.all().stream().filter(each -> user.scope().sees(each.id()));
    }

    private ReleaseLine release(Creditor creditor, long waiting, Map<String, SettingsForm> sent) {
        var release = releases.of(creditor.id());
        return new ReleaseLine(
                creditor.id(),
                creditor.brand(),
                release.map(LegalRelease::releasedOn).orElse(null),
                release.map(LegalRelease::releasedBy).orElse(null),
                waiting,
                sent.getOrDefault("releases/" + creditor.id(), release(release)));
    }

    private static SettingsForm release(Optional<LegalRelease> release) {
        var inclusions = release.map(LegalRelease::inclusionsANight).orElse(LegalRelease.USUAL_INCLUSIONS);
        return form(release.map(LegalRelease::version).orElse(-1), Map.of("inclusionsANight", inclusions.toString()));
    }

    private SettingsForm conduct() {
        var now = policies.now();
        return form(now.version(), now.conduct().fields());
    }

    private SettingsForm profiles() {
        var now = profiles.now();
        return form(now.version(), now.thresholds().fields());
    }

    private SettingsForm costs() {
        var now = costs.now();
        var fields = new HashMap<String, String>();
        now.fields()
                .forEach((kind, cost) ->
                        fields.put(kind, Typed.shown(Money.of(cost)).getFirst()));
        return form(now.version(), fields);
    }

    private static SettingsForm form(int revision, Map<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((field, value) -> values.put(field, List.of(value)));
        return new SettingsForm(revision, Typed.filled(values), Said.NOTHING);
    }

    private List<Change> changes(SignedIn user) {
        var ofReleases = seen(user)
                .flatMap(creditor -> releases.latest(creditor.id(), CHANGES).stream()
                        .map(change -> change(change, creditor.brand())));
        var others = Stream.of(policies.latest(CHANGES), profiles.latest(CHANGES), costs.latest(CHANGES))
                .flatMap(List::stream)
                .map(change -> change(change, ""));
        return Stream.concat(ofReleases, others)
                .sorted(Comparator.comparing(Change::at).reversed())
                .limit(CHANGES)
                .toList();
    }

    private Change change(Changed change, String of) {
        return new Change(
                change.at(),
                change.actor(),
                words.happened(change.code(), of),
                change.fields().stream().map(words::became).toList());
    }
}
