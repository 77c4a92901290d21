package io.regua.api;

import io.regua.creditors.Creditor;
import io.regua.creditors.Creditors;
import io.regua.intake.Batch;
import io.regua.intake.BatchState;
import io.regua.intake.ImportResults;
import io.regua.intake.Imports;
import io.regua.intake.Mapping;
import io.regua.intake.Mappings;
import io.regua.journal.Actor;
import io.regua.team.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** Portfolios in. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Portfolios in: CSV and XLSX files")
class ImportRoutes {

    private final Imports imports;
    private final ImportResults results;
    private final Mappings mappings;
    private final Creditors creditors;
    private final ProblemWords words;

    ImportRoutes(Imports imports, ImportResults results, Mappings mappings, Creditors creditors, ProblemWords words) {
        this.imports = imports;
        this.results = results;
        this.mappings = mappings;
        this.creditors = creditors;
        this.words = words;
    }

    @PostMapping
    @Operation(
            summary = "Takes a file in and lets it go in by itself",
            description = "Ask the address in Location until the state is done or failed.")
    @ApiResponse(responseCode = "202", description = "The file is kept and waits its turn")
    @ApiResponse(responseCode = "400", description = "A part is missing or wrong, or the file cannot be read at all")
    @ApiResponse(responseCode = "413", description = "The file is over the limit of the installation")
    @ApiResponse(responseCode = "415", description = "The request is not multipart/form-data")
    ResponseEntity<ImportSheet> receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "Name of a mapping: native, ibm-receivables, ibm-payments or one saved here")
                    @RequestParam(required = false)
                    @Nullable String mapping,
            @Parameter(description = "Whose debts all lines are: code, brand or CNPJ; left out when the lines say it")
                    @RequestParam(required = false)
                    @Nullable String creditor,
            @AuthenticationPrincipal SignedIn user,
            Actor actor,
            HttpServletRequest request)
            throws IOException {
        if (WebUtils.getNativeRequest(request, MultipartRequest.class) == null) {
            throw Refused.because(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not_multipart");
        }
        var mistakes = new ArrayList<Mistake>();
        if (file == null) {
            mistakes.add(Mistake.of("file", "required"));
        }
        var known = mapping(mapping, mistakes);
        var whose = creditor(creditor, user, mistakes);
        if (!mistakes.isEmpty()) {
            throw Refused.badInput(mistakes);
        }
        var batch = take(Objects.requireNonNull(file), known, whose, user, actor);
        return ResponseEntity.accepted()
                .location(URI.create(request.getContextPath() + ImportSheet.path(batch)))
                .body(sheet(batch, request));
    }

    private Batch take(MultipartFile file, String mapping, Optional<Creditor> whose, SignedIn user, Actor actor)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var creditor = whose.map(Creditor::id).orElse(null);
        try (var content = file.getInputStream()) {
            var batch = imports.receive(content, name, mapping, creditor, actor, user.scope());
            imports.start(batch.id());
            return seen(batch.id(), user);
        }
    }

    private String mapping(@Nullable String name, List<Mistake> mistakes) {
        var known = mappings.all().stream().map(Mapping::name).sorted().toList();
        if (name == null || name.isBlank()) {
            mistakes.add(Mistake.of("mapping", "mapping_required", known));
            return "";
        }
        if (!known.contains(name.strip())) {
            mistakes.add(Mistake.of("mapping", "unknown_value", known));
        }
        return name.strip();
    }

    /** Empty when nobody is named; a creditor that may not be seen is as unknown as one that is not there. */
    private Optional<Creditor> creditor(@Nullable String name, SignedIn user, List<Mistake> mistakes) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        var named = name.indexOf('\0') >= 0
                ? Optional.<Creditor>empty()
                : creditors.named(name).filter(found -> user.scope().sees(found.id()));
        if (named.isEmpty()) {
            var visible = creditors.all().stream()
                    .filter(each -> user.scope().sees(each.id()))
                    .map(Creditor::code)
                    .toList();
            mistakes.add(
                    visible.isEmpty()
                            ? Mistake.of("creditor", "no_creditors")
                            : Mistake.of("creditor", "unknown_creditor", visible));
        }
        return named;
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is, and what became of its lines")
    @ApiResponse(responseCode = "200", description = "The import")
    @ApiResponse(responseCode = "404", description = "There is none, or the user does not see it")
    ImportSheet sheet(@PathVariable long id, @AuthenticationPrincipal SignedIn user, HttpServletRequest request) {
        return sheet(seen(id, user), request);
    }

    private ImportSheet sheet(Batch batch, HttpServletRequest request) {
        var creditor = batch.creditorId() == null
                ? null
                : creditors.byId(batch.creditorId()).code();
        var problem = batch.problem();
        var worded = problem == null
                ? null
                : new ImportSheet.Problem(problem.code(), words.of(problem, ProblemWords.language(request)));
        return ImportSheet.of(batch, creditor, worded, request.getContextPath());
    }

    @GetMapping("/{id}/rejected")
    @Operation(summary = "The lines that did not go in, with the reason of each, as CSV to be corrected and sent again")
    @ApiResponse(
            responseCode = "200",
            description = "The columns that came, the line and why",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "404", description = "There is no such import, or the user does not see it")
    @ApiResponse(responseCode = "409", description = "The import is not done")
    void rejected(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var batch = seen(id, user);
        if (batch.state() != BatchState.DONE && batch.state() != BatchState.UNDONE) {
            throw Refused.because(
                    HttpStatus.CONFLICT, "import_not_done", batch.state().code());
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-%d.csv\"".formatted(id));
        results.rejectedFile(id, ProblemWords.language(request), response.getOutputStream());
    }

    private Batch seen(long id, SignedIn user) {
        return imports.byId(id, new Imports.Reader(user.scope(), user.getUsername()))
                .orElseThrow(() -> Refused.notFound("no_import", String.valueOf(id)));
    }
}
