package io.regua.intake;

import io.regua.intake.rules.Header;
import io.regua.intake.rules.Layout;
import io.regua.intake.store.SavedMappings;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the columns of files are read: what ships with the application, and what people saved. */
@Service
@Transactional
public class Mappings {

    private final SavedMappings mappings;
    private final Journal journal;

    Mappings(SavedMappings mappings, Journal journal) {
        this.mappings = mappings;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Mapping> all() {
        return mappings.all();
    }

    @Transactional(readOnly = true)
    public Optional<Mapping> named(String name) {
        return mappings.named(name);
    }

    /**
     * Those that can read a file with this header: saved for exactly these columns or, when there is none, knowing all
     * of them. More than one leaves the choice to whoever sent the file.
     */
    @Transactional(readOnly = true)
    public List<Mapping> recognisedBy(Header header) {
        var exact = mappings.of(header).stream()
                .filter(mapping -> reads(mapping, header))
                .toList();
        return exact.isEmpty()
                ? mappings.all().stream()
                        .filter(mapping -> reads(mapping, header))
                        .toList()
                : exact;
    }

    private static boolean reads(Mapping mapping, Header header) {
        return Layout.objection(mapping, header).isEmpty();
    }

    /**
     * Saves a mapping under its name.
     *
     * @throws FileRefused when the name is taken or impossible, a field stands twice or one is missing
     */
    public Mapping save(Mapping mapping, Actor actor) {
        if (!mapping.name().matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new FileRefused("mapping_name_impossible");
        }
        if (mappings.named(mapping.name()).isPresent()) {
            throw new FileRefused(new Objection("mapping_name_taken", Map.of("name", mapping.name())));
        }
        refuseIncomplete(mapping);
        var id = mappings.add(mapping, actor.name());
        journal.write(actor, "mapping", id, Journal.NO_CUSTOMER, null, "mapping_saved", Map.of("name", mapping.name()));
        return mappings.named(mapping.name()).orElseThrow();
    }

    private static void refuseIncomplete(Mapping mapping) {
        var repeated = mapping.repeated();
        if (!repeated.isEmpty()) {
            throw new FileRefused(new Objection("fields_repeated", Map.of("fields", codes(repeated))));
        }
        var missing = mapping.missing();
        if (!missing.isEmpty()) {
            throw new FileRefused(new Objection("columns_missing", Map.of("columns", codes(missing))));
        }
    }

    private static List<String> codes(List<Field> fields) {
        return fields.stream().map(Field::code).toList();
    }
}
