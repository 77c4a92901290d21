package io.regua.intake;

import io.regua.calendar.BusinessDates;
import io.regua.intake.rules.Header;
import io.regua.intake.store.Batches;
import io.regua.intake.store.PortfolioFiles;
import io.regua.intake.store.Previews;
import io.regua.journal.Actor;
import io.regua.journal.Journal;
import io.regua.team.CreditorScope;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files on their way in: received, looked at, started. What became of them is told by {@link ImportResults}. */
@Service
@Transactional
public class Imports {

    /** Who asks: whose debts he sees, and his name, by which he sees what he sent himself. */
    public record Reader(CreditorScope scope, String name) {}

    private final PortfolioFiles files;
    private final Batches batches;
    private final Mappings mappings;
    private final Previews previews;
    private final ImportQueue queue;
    private final BusinessDates dates;
    private final Journal journal;

    Imports(
            PortfolioFiles files,
            Batches batches,
            Mappings mappings,
            Previews previews,
            ImportQueue queue,
            BusinessDates dates,
            Journal journal) {
        this.files = files;
        this.batches = batches;
        this.mappings = mappings;
        this.previews = previews;
        this.queue = queue;
        this.dates = dates;
        this.journal = journal;
    }

    /**
     * Keeps a file and finds out how it is written. Nothing goes in before {@link #start}.
     *
     * @param mapping by name; null leaves it to the header, which may know none or several
     * @param creditorId whose debts all lines are; null when the lines say it
     * @throws FileRefused when it cannot be an import at all; then nothing is kept
     * @throws IOException when the stream breaks off; then nothing is kept
     */
    @Transactional(rollbackFor = IOException.class)
    public Batch receive(
            InputStream content,
            String fileName,
            @Nullable String mapping,
            @Nullable Long creditorId,
            Actor actor,
            CreditorScope scope)
            throws IOException {
        if (creditorId != null && !(scope.sees(creditorId) && files.isCreditor(creditorId))) {
            throw new FileRefused("creditor_not_yours");
        }
        var received = files.keep(content);
        var file = received.file();
        var header = files.header(file.id(), received.format());
        var chosen = mapping == null ? recognised(header) : Optional.of(fitting(mapping, header, creditorId));
        var format = chosen.isEmpty() ? received.format() : files.format(file.id(), received.format(), chosen.get());
        var id = batches.add(new Batches.Incoming(
                file.id(),
                shortened(fileName),
                format,
                chosen.map(Mapping::id).orElse(null),
                creditorId,
                scope,
                actor.name(),
                dates.now()));
        journal.write(
                actor, "import", id, Journal.NO_CUSTOMER, creditorId, "import_received", Map.of("file", file.sha256()));
        return byId(id);
    }

    private static String shortened(String fileName) {
        var name = fileName.isBlank() ? "?" : fileName.strip();
        return name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    private Optional<Mapping> recognised(Header header) {
        var candidates = mappings.recognisedBy(header);
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private Mapping fitting(String name, Header header, @Nullable Long creditor) {
        var mapping = named(name);
        PortfolioFiles.objection(mapping, header, creditor).ifPresent(misfit -> {
            throw new FileRefused(misfit);
        });
        return mapping;
    }

    private Mapping named(String name) {
        return mappings.named(name)
                .orElseThrow(() -> new FileRefused(new Objection("mapping_unknown", Map.of("name", name))));
    }

    /**
     * Says how a received file is to be read. Once started it stays as it is.
     *
     * @param format with what a person said of it; without decimals they are found out anew
     * @throws FileRefused when there is no such mapping
     */
    @Transactional(rollbackFor = IOException.class)
    public Batch readBy(long id, String mapping, FileFormat format) throws IOException {
        var batch = byId(id);
        var chosen = named(mapping);
        var known = format.decimals().isEmpty() ? files.format(batch.fileId(), format, chosen) : format;
        batches.readBy(id, chosen.id(), known);
        return byId(id);
    }

    /** What the file would bring, judged by its first lines. */
    @Transactional(readOnly = true)
    public Preview preview(long id) throws IOException {
        var batch = byId(id);
        var header = files.header(batch.fileId(), batch.format());
        var candidates =
                mappings.recognisedBy(header).stream().map(Mapping::name).toList();
        var mapping =
                batch.mapping() == null ? null : mappings.named(batch.mapping()).orElse(null);
        return previews.of(batch, mapping, candidates, dates.today());
    }

    /**
     * Lets a received file go in. A second call changes nothing; after a failure it is tried again.
     *
     * @throws FileRefused when nobody said how it is read, or it cannot be read that way
     */
    public void start(long id) throws IOException {
        start(id, byId(id));
    }

    /**
     * Lets a received file go in as a full list of what is open at its creditor: debts that it does not name wait.
     *
     * @param confirmed whether it is to be applied even when it makes many of them wait
     * @throws FileRefused when nobody said whose debts its lines are, or it brings no debts
     */
    public void startFullList(long id, boolean confirmed) throws IOException {
        var batch = byId(id);
        if (batch.creditorId() == null) {
            throw new FileRefused("full_list_without_creditor");
        }
        if (batch.mapping() != null && !named(batch.mapping()).bringsDebts()) {
            throw new FileRefused("full_list_without_debts");
        }
        batches.compare(id, true, confirmed);
        start(id, batch);
    }

    private void start(long id, Batch batch) throws IOException {
        if (batch.mapping() == null) {
            throw new FileRefused("mapping_not_chosen");
        }
        fitting(batch.mapping(), files.header(batch.fileId(), batch.format()), batch.creditorId());
        if (batches.move(id, BatchState.QUEUED, BatchState.RECEIVED, BatchState.FAILED)) {
            queue.add(id);
        }
    }

    private Batch byId(long id) {
        return batches.byId(id).orElseThrow(() -> new NoSuchElementException("import " + id));
    }

    /** Empty when there is none or the reader may not see it. */
    @Transactional(readOnly = true)
    public Optional<Batch> byId(long id, Reader reader) {
        return batches.byId(id, reader.scope(), reader.name());
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Batch> page(Reader reader, int from, int size) {
        return batches.page(reader.scope(), reader.name(), from, size);
    }

    @Transactional(readOnly = true)
    public long count(Reader reader) {
        return batches.count(reader.scope(), reader.name());
    }
}
