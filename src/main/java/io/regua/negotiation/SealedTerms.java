package io.regua.negotiation;

import io.regua.files.StoredFiles;
import io.regua.journal.Actor;
import io.regua.negotiation.rules.Seals;
import io.regua.negotiation.store.AgreementRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of agreements on paper: made once, kept for good. */
@Service
@Transactional
public class SealedTerms {

    private final Agreements agreements;
    private final AgreementRepository rows;
    private final StatedOffers stated;
    private final Printing printing;
    private final StoredFiles files;
    private final Told told;

    SealedTerms(
            Agreements agreements,
            AgreementRepository rows,
            StatedOffers stated,
            Printing printing,
            StoredFiles files,
            Told told) {
        this.agreements = agreements;
        this.rows = rows;
        this.stated = stated;
        this.printing = printing;
        this.files = files;
        this.told = told;
    }

    /**
     * The terms as PDF. The first call makes them, every other gives the same bytes.
     *
     * @throws NoSuchElementException when there is no such agreement
     * @throws UncheckedIOException when a piece of the file is lost
     */
    public byte[] of(long agreementId, Actor actor) {
        var agreement = rows.findLockedById(agreementId)
                .orElseThrow(() -> new NoSuchElementException("agreement " + agreementId));
        return agreement.fileId().isPresent() ? read(agreement.fileId().getAsLong()) : putOnPaper(agreement, actor);
    }

    private byte[] putOnPaper(Agreement agreement, Actor actor) {
        var told = stated.of(agreements.sheet(agreement.id()));
        var terms = Seals.of(agreement, told);
        var pdf = printing.terms(told, agreement, terms);
        agreement.sealed(kept(pdf), Seals.of(pdf));
        rows.saveAndFlush(agreement);
        this.told.tell(actor, agreement, "agreement_sealed", Map.of("seal", terms));
        return pdf;
    }

    private long kept(byte[] pdf) {
        try {
            return files.keep(new ByteArrayInputStream(pdf)).id();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] read(long file) {
        try (var content = files.open(file)) {
            return content.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * Reads the kept file again and compares.
     *
     * @throws NoSuchElementException when there is no such agreement
     */
    @Transactional(readOnly = true)
    public Seal seal(long agreementId) {
        var sheet = agreements.sheet(agreementId);
        var agreement = sheet.agreement();
        if (agreement.fileId().isEmpty()) {
            return new Seal(Seal.State.OPEN, "", "");
        }
        var file = agreement.seal().orElse("");
        var state = isIntact(agreement.fileId().getAsLong(), file) ? Seal.State.INTACT : Seal.State.BROKEN;
        return new Seal(state, Seals.of(agreement, stated.of(sheet)), file);
    }

    private boolean isIntact(long file, String hash) {
        try {
            return Seals.of(read(file)).equals(hash);
        } catch (UncheckedIOException lost) {
            return false;
        }
    }
}
