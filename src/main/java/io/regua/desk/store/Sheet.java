package io.regua.desk.store;

import io.regua.desk.Export;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on its way into a file, row by row. Cells are text, whole numbers, dates or amounts; null is empty. */
public sealed interface Sheet extends Closeable permits CsvSheet, XlsxSheet {

    void head(List<String> names) throws IOException;

    void row(List<@Nullable Object> cells) throws IOException;

    static Sheet of(Export export, OutputStream out) throws IOException {
        return switch (export.format()) {
            case CSV -> new CsvSheet(out, export.language());
            case XLSX -> new XlsxSheet(out);
        };
    }
}
