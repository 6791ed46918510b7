package dev.tidings.command.imports;

import dev.tidings.command.idempotency.KeyedRequest;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.security.CallerWatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Posts")
class ImportController {

    private static final int MAX_LINE_BYTES = 4 * 1024 * 1024;
    private static final long MAX_HELD_BYTES = 8 * 1024 * 1024;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final String NDJSON = "application/x-ndjson";

    private final LineParser parser;
    private final LineImport lineImport;
    private final JsonMapper json;

    ImportController(LineParser parser, LineImport lineImport, JsonMapper json) {
        this.parser = parser;
        this.lineImport = lineImport;
        this.json = json;
    }

    /** Answers each line while the next ones still arrive: the server holds a batch of lines, and what the client has not read. */
    @Operation(
            summary = "Import posts, a line each (administrators)",
            description =
                    "An import that broke off is sent again, whole, with the same Idempotency-Key: what was imported "
                            + "is answered as before, and the rest goes on. A line that another import with the key is at is "
                            + "waited for; one that differs from the first time is refused. Results are best read while lines are "
                            + "sent: some hundred thousand are held for a client that does not, for a minute, before the import "
                            + "stops. Blank lines mean nothing; both sides may send them to break a silence, which a client should "
                            + "do at least twice a minute. Fields that are not known are told as warnings, and so are addresses of images "
                            + "and links that are relative to the site that a post comes from.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportedPost.class)))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportResult.class)))
    @Limited(Limit.IMPORT)
    @PostMapping("/api/posts/import")
    void importPosts(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        caller.requireAdmin();
        CallerWatch watch = CallerWatch.begin();
        KeyedRequest keyed = KeyedRequest.of(request).orElse(null);
        response.setContentType(NDJSON);
        LineReader reader = new LineReader(request.getInputStream(), MAX_LINE_BYTES);
        try (LinesAhead ahead = new LinesAhead(reader, parser::parse);
                ResultStream results = new ResultStream(response.getOutputStream(), MAX_HELD_BYTES, HEARTBEAT)) {
            for (List<ParsedLine> lines = ahead.next(); !lines.isEmpty(); lines = ahead.next()) {
                for (ImportResult result : judge(lines, keyed, watch)) {
                    results.add(json.writeValueAsBytes(result));
                }
            }
        }
    }

    private List<ImportResult> judge(List<ParsedLine> lines, @Nullable KeyedRequest keyed, CallerWatch watch) {
        if (watch.heldLately()) {
            return lineImport.add(lines, keyed);
        }
        ProblemException ended =
                ProblemException.of(ProblemType.FORBIDDEN, "The session, or the role ADMIN, has ended meanwhile.");
        return lines.stream()
                .<ImportResult>map(line -> ImportResult.refused(line.number(), ended))
                .toList();
    }
}
