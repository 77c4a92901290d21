package io.regua.files.store;

import io.regua.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files in PostgreSQL, in pieces of one MiB. */
@Component
public class Chunks {

    static final int SIZE = 1 << 20;

    private final JdbcClient jdbc;

    Chunks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file whose content and hash are still to come. */
    public long begin() {
        return jdbc.sql("insert into files.file (id, sha256, size)"
                        + " select id, 'incoming ' || id, 0 from nextval('files.file_seq') as id returning id")
                .query(Long.class)
                .single();
    }

    /** Writes the stream to its end and tells how many bytes it had. */
    public long append(long file, InputStream content) throws IOException {
        var size = 0L;
        var no = 0;
        for (var piece = content.readNBytes(SIZE); piece.length > 0; piece = content.readNBytes(SIZE)) {
            jdbc.sql("insert into files.chunk (file_id, no, content) values (?, ?, ?)")
                    .params(file, no++, piece)
                    .update();
            size += piece.length;
        }
        return size;
    }

    /** Gives the file its hash; content that is kept already stays as it is and the new copy goes. */
    public StoredFile complete(long file, String sha256, long size) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sha256)
                .query((row, no) -> no)
                .list();
        var known = jdbc.sql("select id, sha256, size from files.file where sha256 = ?")
                .param(sha256)
                .query(StoredFile.class)
                .optional();
        if (known.isPresent()) {
            jdbc.sql("delete from files.file where id = ?").param(file).update();
            return known.get();
        }
        jdbc.sql("update files.file set sha256 = ?, size = ? where id = ?")
                .params(sha256, size, file)
                .update();
        return new StoredFile(file, sha256, size);
    }

    public StoredFile byId(long file) {
        return jdbc.sql("select id, sha256, size from files.file where id = ?")
                .param(file)
                .query(StoredFile.class)
                .single();
    }

    public InputStream open(long file) {
        return new Pieces(file, byId(file).size());
    }

    private byte[] piece(long file, int no) throws IOException {
        return jdbc.sql("select content from files.chunk where file_id = ? and no = ?")
                .params(file, no)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new IOException("file " + file + " has lost its piece " + no));
    }

    /** Reads one piece after the other. */
    private final class Pieces extends InputStream {

        private final long file;
        private long left;
        private byte[] piece = {};
        private int at;
        private int next;

        Pieces(long file, long size) {
            this.file = file;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            return more() ? piece[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            var count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, from, count);
            at += count;
            return count;
        }

        private boolean more() throws IOException {
            if (at < piece.length) {
                return true;
            }
            if (left == 0) {
                return false;
            }
            piece = piece(file, next++);
            at = 0;
            left -= piece.length;
            return true;
        }

        @Override
        public void close() {
            piece = Arrays.copyOf(piece, 0);
            at = 0;
            left = 0;
        }
    }
}
