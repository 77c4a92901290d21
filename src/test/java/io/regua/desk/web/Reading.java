package io.regua.desk.web;

import io.regua.journal.Actor;
import io.regua.team.CreditorScope;
import io.regua.team.Language;
import io.regua.team.NewUser;
import io.regua.team.Role;
import io.regua.team.Users;
import io.regua.testing.TestUsers;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a person reads of a page: its text, without tags and with single spaces. */
final class Reading {

    private Reading() {}

    static String text(MvcTestResult page) {
        return html(page)
                .replaceAll("(?s)<(script|style|title)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    static String html(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request by somebody who sees only one creditor. */
    static RequestPostProcessor as(Users users, String name, long creditor) {
        var username = name + "-of-" + creditor;
        if (users.named(username).isEmpty()) {
            users.add(
                    new NewUser(
                            username,
                            "Test " + username,
                            TestUsers.PASSWORD,
                            Role.AGENT,
                            Language.ENGLISH,
                            CreditorScope.only(List.of(creditor))),
                    Actor.SYSTEM);
        }
        return TestUsers.as(users, username);
    }
}
