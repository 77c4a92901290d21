package io.regua.intake.store;

import io.regua.intake.FileFormat;
import io.regua.intake.FileRefused;
import io.regua.intake.rules.Header;
import io.regua.intake.rules.Line;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one after the other; blank ones are passed over. */
public sealed interface FileLines extends Closeable permits CsvLines, XlsxLines {

    /**
     * Opens a file.
     *
     * @param content read once, from its beginning
     * @throws FileRefused when it has no header
     */
    static FileLines of(InputStream content, FileFormat format) throws IOException {
        return format.kind() == FileFormat.Kind.CSV ? new CsvLines(content, format) : new XlsxLines(content);
    }

    Header header();

    /**
     * The next line; null after the last.
     *
     * @throws FileRefused when the file cannot be read further
     */
    @Nullable Line next();
}
