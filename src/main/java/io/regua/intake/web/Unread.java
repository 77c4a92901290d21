package io.regua.intake.web;

import io.regua.customers.TaxId;
import io.regua.intake.Preview;
import io.regua.intake.RefusedLine;
import java.util.List;
import java.util.stream.Collectors;

/** What a preview shows of lines that were not understood. */
final class Unread {

    private Unread() {}

    /** The first lines as they stand, but no whole CPF or CNPJ, whichever column it is in (L17). */
    static List<List<String>> masked(Preview preview) {
        return preview.raw().stream()
                .map(line -> line.stream().map(Unread::masked).toList())
                .toList();
    }

    private static String masked(String value) {
        return TaxId.parse(value).map(TaxId::toString).orElse(value);
    }

    /** The refused lines that are not among those shown with their reason beside them. */
    static List<RefusedLine> problems(Preview preview) {
        var shown = preview.lines().stream()
                .map(understood -> understood.line().number())
                .collect(Collectors.toSet());
        return preview.problems().stream()
                .filter(problem -> !shown.contains(problem.line()))
                .toList();
    }
}
