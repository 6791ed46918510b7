package dev.tidings.query.operations;

import dev.tidings.http.Caller;
import dev.tidings.http.SecurityLog;
import dev.tidings.projections.Rebuild;
import dev.tidings.projections.Rebuilds;
import dev.tidings.query.audit.AuditTrail;
import dev.tidings.query.audit.OperatorAction.Kind;
import dev.tidings.query.paging.Cursor;
import dev.tidings.query.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts rebuilds, and does with them what operators ask for. */
@RestController
@Tag(name = "Operations")
class RebuildsController {

    private final Rebuilds rebuilds;
    private final SecurityLog securityLog;
    private final AuditTrail audit;

    RebuildsController(Rebuilds rebuilds, SecurityLog securityLog, AuditTrail audit) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.securityLog = securityLog;
    }

    @PostMapping("/ops/projections/{name}/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Rebuild a projection",
            description = "A new generation is filled from the whole log while queries read the live one. The previous "
                    + "generation is dropped. 409 while the projection is being rebuilt already.")
    ResponseEntity<Rebuild> start(
            Caller caller, @PathVariable String name, @RequestBody(required = false) @Nullable RebuildRequest request) {
        caller.requireOperator();
        boolean switches = (request == null ? RebuildRequest.PLAIN : request).switches();
        Rebuild rebuild = record(
                SecurityLog.Event.REBUILD_STARTED,
                RebuildProblems.translated(() -> audit.keep(
                        caller,
                        Kind.REBUILD_STARTED,
                        name,
                        switches ? "switches by itself" : null,
                        () -> rebuilds.start(name, switches, caller.userId()))));
        return ResponseEntity.accepted()
                .location(URI.create("/ops/rebuilds/" + rebuild.id()))
                .body(rebuild);
    }

    @GetMapping("/ops/rebuilds")
    @Operation(summary = "Rebuilds under way and past, newest first")
    Page<Rebuild> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String projection,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireOperator();
        String list = "rebuilds " + projection;
        UUID after = Cursor.read(cursor, list).map(read -> read.id(0)).orElse(null);
        List<Rebuild> found = RebuildProblems.translated(() -> rebuilds.list(projection, after, limit + 1));
        return Page.of(found, limit, rebuild -> Cursor.write(list, rebuild.id()));
    }

    @DeleteMapping("/ops/rebuilds/{id}")
    @Operation(summary = "Give a rebuild up", description = "Its generation is dropped. 409 when it has ended.")
    Rebuild cancel(Caller caller, @PathVariable UUID id) {
        caller.requireOperator();
        return record(SecurityLog.Event.REBUILD_CANCELLED, kept(caller, Kind.REBUILD_CANCELLED, id, rebuilds::cancel));
    }

    @PostMapping("/ops/rebuilds/{id}/verification")
    @Operation(
            summary = "Compare the new generation with the live one",
            description = "Row for row, at one position. The phase is verified only where there is no difference. "
                    + "409 before it has caught up.")
    Rebuild verify(Caller caller, @PathVariable UUID id) {
        caller.requireOperator();
        return kept(caller, Kind.GENERATION_COMPARED, id, rebuilds::verify);
    }

    @PostMapping("/ops/rebuilds/{id}/switch")
    @Operation(
            summary = "Make the new generation the live one",
            description = "In one transaction, which queries do not notice. 409 before it has caught up.")
    Rebuild switchTo(Caller caller, @PathVariable UUID id) {
        caller.requireOperator();
        return record(
                SecurityLog.Event.GENERATION_SWITCHED, kept(caller, Kind.GENERATION_SWITCHED, id, rebuilds::switchTo));
    }

    private Rebuild kept(Caller caller, Kind kind, UUID id, Function<UUID, Rebuild> action) {
        return RebuildProblems.translated(() -> {
            Rebuild rebuild = rebuilds.find(id);
            String detail = "generation " + rebuild.generation();
            return audit.keep(caller, kind, rebuild.projection(), detail, () -> action.apply(id));
        });
    }

    private Rebuild record(SecurityLog.Event event, Rebuild rebuild) {
        securityLog.record(event, null, rebuild.projection() + " " + rebuild.id());
        return rebuild;
    }
}
