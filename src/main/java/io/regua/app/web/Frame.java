package io.regua.app.web;

import io.regua.team.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param user nobody before signing in
 */
record Frame(@Nullable SignedIn user, List<Menu.Entry> menu, boolean searchable) {

    static final Frame BEFORE_SIGN_IN = new Frame(null, List.of(), false);

    /** The entries of the row. */
    public List<Menu.Entry> first() {
        return menu.stream().filter(Menu::first).toList();
    }

    /** The entries that are opened out of it. */
    public List<Menu.Entry> more() {
        return menu.stream().filter(entry -> !Menu.first(entry)).toList();
    }

    /** First and last initial, for example {@code MC}. */
    public String initials() {
        if (user == null) {
            return "";
        }
        var name = user.displayName().strip();
        var last = name.lastIndexOf(' ') + 1;
        var initials = name.substring(0, 1) + (last > 0 ? name.substring(last, last + 1) : "");
        return initials.toUpperCase(user.language().locale());
    }
}
