package io.regua.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.regua.testing.Browsers.Window;

/** What every screen is asked for, and how a test points at what people see. */
public final class Looks {

    private Looks() {}

    /** Keeps a picture; nothing is in anybody's way, the console is quiet, and nothing sticks out to the side. */
    public static void right(Window window, String name) {
        window.keep(name);
        assertThat(window.barriers()).isEmpty();
        assertThat(window.complaints()).isEmpty();
        assertThat(window.overflows()).isFalse();
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
