package dev.tidings.query.operations;

import dev.tidings.eventstore.EventLog;
import dev.tidings.http.Caller;
import dev.tidings.http.SecurityLog;
import dev.tidings.projections.ProjectionEngine;
import dev.tidings.projections.ProjectionStatus;
import dev.tidings.query.audit.AuditTrail;
import dev.tidings.query.audit.OperatorAction.Kind;
import dev.tidings.query.projection.PublisherRegistry;
import dev.tidings.query.projection.PublisherRegistry.Publisher;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of the projections. */
@RestController
@Tag(name = "Operations")
class ProjectionsController {

    private final ProjectionEngine engine;
    private final EventLog log;
    private final PublisherRegistry publishers;
    private final SecurityLog securityLog;
    private final AuditTrail audit;

    ProjectionsController(
            ProjectionEngine engine,
            EventLog log,
            PublisherRegistry publishers,
            SecurityLog securityLog,
            AuditTrail audit) {
        this.audit = audit;
        this.engine = engine;
        this.log = log;
        this.publishers = publishers;
        this.securityLog = securityLog;
    }

    @GetMapping("/ops/projections")
    @Operation(
            summary = "How far each projection is, on which nodes, and what it could not handle",
            description = "And, where the log is published to Kafka, how far which node is with that.")
    Projections projections(Caller caller) {
        caller.requireOperator();
        List<Publisher> known = publishers.publishers();
        long head = known.isEmpty() ? 0 : log.head();
        return new Projections(
                engine.statuses().stream().map(this::answer).toList(),
                known.stream()
                        .map(publisher -> PublisherResponse.of(publisher, head))
                        .toList());
    }

    @PostMapping("/ops/projections/{name}/rollback")
    @Operation(
            summary = "Bring the previous generation back",
            description = "It has been kept up to date since. The generation that was live is dropped. "
                    + "409 where there is no previous one.")
    ProjectionResponse rollback(Caller caller, @PathVariable String name) {
        caller.requireOperator();
        RebuildProblems.translated(() -> audit.keep(caller, Kind.GENERATION_ROLLED_BACK, name, null, () -> {
            engine.rebuilds().rollback(name);
            return name;
        }));
        securityLog.record(SecurityLog.Event.GENERATION_ROLLED_BACK, null, name);
        return engine.statuses().stream()
                .filter(status -> status.name().equals(name))
                .map(this::answer)
                .findFirst()
                .orElseThrow();
    }

    private ProjectionResponse answer(ProjectionStatus status) {
        return ProjectionResponse.of(
                status, engine.rebuilds().underWay(status.name()).orElse(null));
    }

    /** @param publishers the nodes that may publish the log to Kafka, who does first; empty where none may */
    record Projections(List<ProjectionResponse> items, List<PublisherResponse> publishers) {}
}
