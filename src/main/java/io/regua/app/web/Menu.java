package io.regua.app.web;

import io.regua.app.security.Doors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages somebody may open, in the order of the working day; a page that does not exist is not offered. */
@Component
class Menu {

    /** @param key the {@code active} argument of the pages behind it; its word is {@code frame.menu.<key>} */
    record Entry(String key, String path, String icon) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("desk", "/desk", "inbox"),
            new Entry("customers", "/customers", "users"),
            new Entry("portfolio", "/portfolio", "filter"),
            new Entry("agreements", "/agreements", "certificate"),
            new Entry("approvals", "/approvals", "circle-check"),
            new Entry("promises", "/promises", "calendar-due"),
            new Entry("holds", "/holds", "player-pause"),
            new Entry("lists", "/lists", "list-check"),
            new Entry("rulers", "/rulers", "ruler-measure"),
            new Entry("limits", "/limits", "adjustments"),
            new Entry("imports", "/imports", "file-import"),
            new Entry("nights", "/nights", "moon"),
            new Entry("money", "/reconciliation", "coin"),
            new Entry("creditors", "/creditors", "building-store"),
            new Entry("team", "/team", "user-shield"));

    /** What stands in the row itself; the rest is behind "More". */
    private static final Set<String> FIRST =
            Set.of("desk", "customers", "portfolio", "lists", "rulers", "limits", "imports", "nights", "team");

    static boolean first(Entry entry) {
        return FIRST.contains(entry.key());
    }

    private final RequestMappingHandlerMapping routes;

    Menu(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    List<Entry> of(Authentication who) {
        return ENTRIES.stream().filter(entry -> leadsTo(entry.path(), who)).toList();
    }

    /** Whether there is such a page and somebody may open it. */
    boolean leadsTo(String path, Authentication who) {
        Optional<?> door = Doors.find("GET", path).filter(found -> found.opensFor(who));
        return door.isPresent() && existingPaths().contains(path);
    }

    /** Whether there is a search to send the search box to. */
    boolean searchable(Authentication who) {
        Optional<?> door = Doors.find("POST", "/customers/search").filter(found -> found.opensFor(who));
        return door.isPresent() && existingPaths().contains("/customers/search");
    }

    private Set<String> existingPaths() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}
