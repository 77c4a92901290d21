package io.regua.negotiation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.regua.negotiation.Offer;
import io.regua.negotiation.OfferLinks;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody with the link of an offer, and a browser that keeps what it is given. */
final class LinkVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final String path;
    private Cookie visit = new Cookie("visit", "");

    LinkVisitor(MockMvcTester mvc, OfferLinks links, Offer offer) {
        this(mvc, path(links, offer));
    }

    LinkVisitor(MockMvcTester mvc, String path) {
        this.mvc = mvc;
        this.path = path;
    }

    static String path(OfferLinks links, Offer offer) {
        var url = links.of(offer).url();
        return url.substring(url.indexOf("/o/"));
    }

    String path() {
        return path;
    }

    /** With what somebody else was given. */
    LinkVisitor with(LinkVisitor other) {
        visit = other.visit;
        return this;
    }

    MvcTestResult get(String below) {
        return mvc.get().uri(path + below).locale(Locale.US).cookie(visit).exchange();
    }

    MvcTestResult post(String below, String... parameters) {
        var page = get("");
        var request = mvc.post()
                .uri(path + below)
                .cookie(visit, Objects.requireNonNull(page.getResponse().getCookie("form")))
                .param("_csrf", token(page));
        for (var place = 0; place < parameters.length; place += 2) {
            request = request.param(parameters[place], parameters[place + 1]);
        }
        return request.exchange();
    }

    /** The form's token, as the page has it: with the token of test requests nobody would see whether it works. */
    static String token(MvcTestResult page) {
        var token = TOKEN.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    MvcTestResult say(String digits, String day) {
        return post("/confirm", "digits", digits, "day", day);
    }

    /** Says who he is, rightly. */
    LinkVisitor recognised() {
        var answer = say("529", "12/03/1980");
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().isEqualTo(path);
        visit = Objects.requireNonNull(answer.getResponse().getCookie("visit"));
        return this;
    }

    static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }
}
