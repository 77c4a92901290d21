package io.regua.receivables;

import io.regua.files.Proof;
import io.regua.files.StoredFiles;
import io.regua.receivables.rules.ProofType;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers send to show that they are right: pictures and PDFs, kept as they came. */
@Service
@Transactional
public class Proofs {

    /** A receipt is a page or a picture of it. */
    public static final long LARGEST = 10 * 1024 * 1024;

    private final StoredFiles files;

    Proofs(StoredFiles files) {
        this.files = files;
    }

    /** What became of a proof. */
    public sealed interface Kept {

        record Done(Proof proof) implements Kept {}

        record Refused(Objection objection) implements Kept {}
    }

    /**
     * Keeps a proof. What it is is read from its first bytes, never from its name.
     *
     * @throws IOException when the stream breaks off; then nothing is kept
     */
    @Transactional(rollbackFor = IOException.class)
    public Kept keep(InputStream content, long size, String name) throws IOException {
        if (size > LARGEST) {
            return new Kept.Refused(Objection.of("proof_too_large", "megabytes", LARGEST / 1024 / 1024));
        }
        var readable = new PushbackInputStream(content, ProofType.NEEDED);
        var first = readable.readNBytes(ProofType.NEEDED);
        readable.unread(first);
        var type = ProofType.of(first);
        if (type.isEmpty()) {
            return new Kept.Refused(new Objection("proof_of_unknown_type", Map.of()));
        }
        var file = files.keep(readable);
        return new Kept.Done(new Proof(file.id(), ProofType.plainName(name), type.get()));
    }

    /**
     * The proof of a hold, piece by piece.
     *
     * @throws NoSuchElementException when it has none
     */
    public InputStream open(Hold hold) {
        return files.open(hold.proof().orElseThrow().fileId());
    }
}
