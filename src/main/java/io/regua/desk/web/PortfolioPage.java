package io.regua.desk.web;

import io.regua.creditors.Creditor;
import io.regua.desk.Line;
import io.regua.desk.Order;
import io.regua.desk.Place;
import io.regua.desk.Portfolio;
import io.regua.desk.Portfolio.Listed;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.SavedView;
import io.regua.desk.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list of the portfolio shows.
 *
 * @param typed the filters as they were typed
 * @param wrong what of them could not be read, by field: message keys; then there are no rows
 * @param said what it is narrowed to, in words
 * @param totals null = not added up yet
 * @param view the saved view that is open; null = none
 */
record PortfolioPage(
        Subject subject,
        Selection selection,
        Map<String, String> typed,
        Map<String, String> wrong,
        Order order,
        Listed<? extends Line> list,
        String said,
        Portfolio.@Nullable Totals totals,
        List<SavedView> views,
        @Nullable SavedView view,
        List<Creditor> creditors,
        Permits.OfPortfolio may,
        long user) {

    public String title() {
        return "lists." + subject.code();
    }

    public boolean customers() {
        return subject == Subject.CUSTOMERS;
    }

    public String typed(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    public List<Order> orders() {
        return List.of(Order.values());
    }

    /** How many filters narrow the list. */
    public int narrowed() {
        return selection.parameters().size();
    }

    public boolean ownView() {
        return view != null && view.belongsTo(user);
    }

    /** Filters and order, as a saved view keeps them. */
    public String query() {
        var query = here("").build().getQuery();
        return query == null ? "" : query;
    }

    public Map<String, String> parameters() {
        return selection.parameters();
    }

    /** The same selection in the other kind of list. */
    public String as(String other) {
        return here(path(Subject.valueOf(other.toUpperCase(Locale.ROOT)))).toUriString();
    }

    public @Nullable String before() {
        return at(list.before());
    }

    public @Nullable String after() {
        return at(list.after());
    }

    private @Nullable String at(@Nullable Place place) {
        return place == null
                ? null
                : kept().queryParam("place", place).build().encode().toUriString();
    }

    /** The list with its totals; {@code whole} also when they take long. */
    public String adding(String how) {
        return kept().queryParam("totals", how).toUriString();
    }

    public String opening(SavedView other) {
        return UriComponentsBuilder.fromPath(path(other.list()))
                .query(other.query())
                .queryParam("view", other.id())
                .toUriString();
    }

    private UriComponentsBuilder kept() {
        var there = here(path(subject));
        return view == null ? there : there.queryParam("view", view.id());
    }

    private UriComponentsBuilder here(String path) {
        var there = UriComponentsBuilder.fromPath(path);
        selection.parameters().forEach(there::queryParam);
        return order == Order.OLDEST ? there : there.queryParam("order", order.code());
    }

    static String path(Subject subject) {
        return subject == Subject.CUSTOMERS ? "/portfolio/customers" : "/portfolio";
    }
}
