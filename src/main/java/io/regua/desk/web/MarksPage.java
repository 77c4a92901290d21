package io.regua.desk.web;

import io.regua.customers.Mark;
import io.regua.customers.MarkKind;
import io.regua.desk.Dossier;
import io.regua.team.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The marks of a customer and a form for one more.
 *
 * @param marks also those that ended, the latest first
 * @param wrong message keys by field
 */
record MarksPage(
        Dossier.Head head, List<Mark> marks, MarkForm form, Map<String, String> wrong, LocalDate today, Role reader) {

    public List<Mark> inForce() {
        return marks.stream().filter(mark -> mark.countsOn(today)).toList();
    }

    public List<Mark> ended() {
        return marks.stream().filter(mark -> !mark.countsOn(today)).toList();
    }

    /** The kinds the reader may set. */
    public List<String> kinds() {
        return Stream.of(MarkKind.values())
                .filter(kind -> Permits.mark(reader, kind))
                .map(MarkKind::code)
                .toList();
    }

    public boolean mayTouch(Mark mark) {
        return Permits.mark(reader, mark.kind());
    }

    /** Whether the reader may open what was sent, and so may read what the file is called. */
    public boolean mayOpenProof() {
        return Permits.proof(reader);
    }

    public boolean due(Mark mark) {
        return mark.reviewOn().filter(day -> !day.isAfter(today)).isPresent();
    }
}
