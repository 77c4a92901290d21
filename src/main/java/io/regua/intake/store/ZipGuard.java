package io.regua.intake.store;

import io.regua.intake.FileRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook into nothing and counts, before anything else reads it: a few kilobytes can claim to hold
 * gigabytes, and what a directory says of sizes is not to be believed.
 */
public final class ZipGuard {

    /** No sheet of a million honest rows comes near. */
    private static final long MOST_BYTES = 6L << 30;
    /** Sheets shrink to a tenth, the most uniform ones to a fiftieth; bombs to a thousandth. */
    private static final long MOST_RATIO = 150;

    private static final long TOO_SMALL_TO_MATTER = 8L << 20;
    /** These are held in memory by whoever reads a workbook. */
    private static final long MOST_SHARED_BYTES = 256L << 20;

    private static final int MOST_ENTRIES = 2_000;

    private ZipGuard() {}

    /** A copy on disk that the caller deletes. */
    static Path copied(InputStream content) throws IOException {
        var copy = Files.createTempFile("regua-", ".xlsx");
        try (content) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /**
     * Looks into a workbook.
     *
     * @throws FileRefused when it is no workbook, or one that would burst
     */
    public static void check(InputStream content) throws IOException {
        var copy = copied(content);
        try (var zip = new ZipFile(copy.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new FileRefused("file_zip_bomb");
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileRefused("file_no_workbook");
            }
            check(zip, Files.size(copy));
        } catch (ZipException broken) {
            throw new FileRefused("file_no_workbook");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void check(ZipFile zip, long packed) throws IOException {
        var most = Math.min(MOST_BYTES, Math.max(TOO_SMALL_TO_MATTER, packed * MOST_RATIO));
        var total = 0L;
        var piece = new byte[1 << 16];
        for (var entry : zip.stream().toList()) {
            var left = Math.min(most - total, shared(entry) ? MOST_SHARED_BYTES : Long.MAX_VALUE);
            total += inflated(zip, entry, piece, left);
        }
    }

    private static boolean shared(ZipEntry entry) {
        return entry.getName().endsWith("sharedStrings.xml") || entry.getName().endsWith("styles.xml");
    }

    private static long inflated(ZipFile zip, ZipEntry entry, byte[] piece, long most) throws IOException {
        var size = 0L;
        try (var content = zip.getInputStream(entry)) {
            for (int count = content.read(piece); count >= 0; count = content.read(piece)) {
                size += count;
                if (size > most) {
                    throw new FileRefused("file_zip_bomb");
                }
            }
        }
        return size;
    }
}
