package io.regua.desk;

import io.regua.desk.Portfolio.Subject;
import io.regua.team.CreditorScope;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A list of the portfolio as a file that somebody asked for.
 *
 * @param whole whether tax ids are written whole; else they are masked (L17)
 * @param language of the reader: it decides the separator and the decimal sign of CSV
 * @param words words of the columns and of codes in that language, by message key
 */
public record Export(
        Subject subject,
        Selection selection,
        Format format,
        boolean whole,
        CreditorScope scope,
        Locale language,
        UnaryOperator<String> words) {

    /** What programs open it. */
    public enum Format {
        CSV,
        XLSX;

        /** The ending of the file's name. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
