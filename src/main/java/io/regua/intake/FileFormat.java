package io.regua.intake;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * How a file is written.
 *
 * @param charset and separator: of no meaning in a workbook
 * @param decimals by field, as far as the file or a person said; a field that is missing is read value by value, and a
 *     value that can be read two ways is refused
 */
public record FileFormat(Kind kind, Charset charset, char separator, Map<Field, Decimal> decimals) {

    public enum Kind {
        CSV,
        XLSX
    }

    public FileFormat {
        decimals = Map.copyOf(decimals);
    }

    public FileFormat withDecimals(Map<Field, Decimal> others) {
        return new FileFormat(kind, charset, separator, others);
    }

    public FileFormat withSeparator(char other) {
        return new FileFormat(kind, charset, other, decimals);
    }

    public FileFormat withCharset(Charset other) {
        return new FileFormat(kind, other, separator, decimals);
    }
}
