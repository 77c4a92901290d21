package io.regua.intake.store;

import io.regua.intake.FileFormat;
import io.regua.intake.FileRefused;
import io.regua.intake.rules.Line;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out how a file is written, as far as it can be without knowing what its columns mean. */
public final class FileFormats {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LOOKED_AT = 1 << 16;

    private FileFormats() {}

    public static FileFormat workbook() {
        return new FileFormat(FileFormat.Kind.XLSX, StandardCharsets.UTF_8, ',', Map.of());
    }

    public static FileFormat text(InputStream content, Charset charset) throws IOException {
        try (var reader = new InputStreamReader(content, charset)) {
            return new FileFormat(FileFormat.Kind.CSV, charset, separator(beginning(reader)), Map.of());
        }
    }

    private static String beginning(Reader reader) throws IOException {
        var buffer = new char[LOOKED_AT];
        var size = 0;
        for (int count = 0; count >= 0 && size < LOOKED_AT; count = reader.read(buffer, size, LOOKED_AT - size)) {
            size += count;
        }
        return new String(buffer, 0, size);
    }

    /** The sign that cuts the header into the most columns. */
    private static char separator(String beginning) throws IOException {
        var best = SEPARATORS[0];
        var most = 0;
        for (var sign : SEPARATORS) {
            var columns = columns(beginning, sign);
            if (columns > most) {
                most = columns;
                best = sign;
            }
        }
        return best;
    }

    private static int columns(String beginning, char separator) throws IOException {
        var end = beginning.indexOf('\n', firstSign(beginning));
        var header = end < 0 ? beginning : beginning.substring(0, end);
        try (var reader = CsvLines.reader(new StringReader(header), separator)) {
            return reader.stream().findFirst().map(csv -> csv.getFieldCount()).orElse(0);
        } catch (RuntimeException unreadable) {
            return 0;
        }
    }

    private static int firstSign(String text) {
        var at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first lines, at most so many. */
    public static List<Line> head(FileLines lines, int most) throws FileRefused {
        var head = new ArrayList<Line>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            head.add(line);
            if (head.size() == most) {
                break;
            }
        }
        return head;
    }
}
