package io.regua.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Test vectors from outside sources, which lie beside the project and may be missing. */
public final class Vectors {

    private Vectors() {}

    /** The rows of a file of the vectors; without the file the calling test is skipped. */
    public static List<NamedCsvRecord> of(String name) {
        var file = shared("vectors/" + name);
        Assumptions.assumeTrue(file.isPresent(), "skipped: ../shared/vectors/" + name + " is not there");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file.orElseThrow())) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file below {@code ../shared}, looked for from the project upwards. */
    public static Optional<Path> shared(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
