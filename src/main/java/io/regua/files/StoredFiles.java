package io.regua.files;

import io.regua.files.store.Chunks;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files by the hash of their content: the same content is kept once. Nothing is ever held whole in memory. */
@Service
@Transactional
public class StoredFiles {

    private final Chunks chunks;

    StoredFiles(Chunks chunks) {
        this.chunks = chunks;
    }

    /**
     * Reads the stream to its end and keeps it.
     *
     * @throws IOException when the stream breaks off; then nothing is kept
     */
    @Transactional(rollbackFor = IOException.class)
    public StoredFile keep(InputStream content) throws IOException {
        var digest = sha256();
        var provisional = chunks.begin();
        var size = chunks.append(provisional, new DigestInputStream(content, digest));
        return chunks.complete(provisional, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Fetched piece by piece while it is read; ends early, with an exception, when a piece is missing. */
    public InputStream open(long file) {
        return chunks.open(file);
    }

    @Transactional(readOnly = true)
    public StoredFile byId(long file) {
        return chunks.byId(file);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
