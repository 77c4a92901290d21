package io.regua.negotiation.web;

import io.regua.calendar.BusinessDates;
import io.regua.negotiation.OfferLinks;
import io.regua.negotiation.Offers;
import io.regua.negotiation.PaperWorld;
import io.regua.testing.Browsers;
import io.regua.testing.Browsers.Width;
import io.regua.testing.Looks;
import io.regua.testing.WholeHouse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeHouse
class LinkBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Offers offers;

    @Autowired
    private OfferLinks links;

    @Autowired
    private BusinessDates dates;

    @ParameterizedTest
    @EnumSource(Width.class)
    void leadsFromTheQuestionToTheAgreement(Width width) {
        var path = LinkVisitor.path(links, new PaperWorld(jdbc, offers, dates.today()).offer());
        try (var window = Browsers.open(port, width)) {
            var page = window.page();
            page.navigate(path);
            Looks.right(window, "link-question");
            page.fill("#digits", "529");
            page.fill("#day", "12/03/1980");
            Looks.button(page, "Continuar").click();
            page.locator("#accept").waitFor();
            Looks.right(window, "link-offer");
            page.check("input[name=read]");
            Looks.button(page, "Aceitar").click();
            page.locator("#agreed").waitFor();
            Looks.right(window, "link-agreed");
            Looks.button(page, "English").click();
            page.locator("html[lang=en]").waitFor();
            Looks.right(window, "link-agreed-english");
            page.navigate(path + "x");
            window.keep("link-gone");
        }
        try (var window = Browsers.open(port, width)) {
            var page = window.page();
            page.navigate(path);
            page.fill("#digits", "111");
            page.fill("#day", "12/03/1980");
            Looks.button(page, "Continuar").click();
            page.locator(".alert-danger").waitFor();
            window.keep("link-no-match");
        }
    }
}
