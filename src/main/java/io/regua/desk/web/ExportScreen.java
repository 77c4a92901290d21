package io.regua.desk.web;

import io.regua.calendar.BusinessDates;
import io.regua.desk.Export;
import io.regua.desk.Export.Format;
import io.regua.desk.Exports;
import io.regua.desk.Portfolio.Subject;
import io.regua.desk.rules.TypedSelection;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list of the portfolio as a file. */
@Controller
class ExportScreen {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;
    private final Phrases phrases;
    private final BusinessDates dates;

    ExportScreen(Exports exports, Phrases phrases, BusinessDates dates) {
        this.exports = exports;
        this.phrases = phrases;
        this.dates = dates;
    }

    @PostMapping("/portfolio/export")
    void export(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var format = "xlsx".equals(typed.get("format")) ? Format.XLSX : Format.CSV;
        var subject = "customers".equals(typed.get("list")) ? Subject.CUSTOMERS : Subject.RECEIVABLES;
        var whole = "true".equals(typed.get("whole")) && Permits.unmask(user.role());
        var export = new Export(
                subject,
                TypedSelection.of(typed).selection(),
                format,
                whole,
                user.scope(),
                language,
                key -> phrases.sayOr(key, key.substring(key.lastIndexOf('.') + 1)));
        response.setContentType(format == Format.XLSX ? WORKBOOK : "text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("regua-%s-%s.%s".formatted(subject.code(), dates.today(), format.code()))
                        .build()
                        .toString());
        exports.write(export, response.getOutputStream(), actor);
    }
}
