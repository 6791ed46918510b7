package dev.tidings.query.operations;

import dev.tidings.http.Caller;
import dev.tidings.query.projection.ProjectionStatus;
import dev.tidings.query.projection.ProjectionStatuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of the projections. */
@RestController
@Tag(name = "Operations")
class ProjectionsController {

    private final ProjectionStatuses statuses;

    ProjectionsController(ProjectionStatuses statuses) {
        this.statuses = statuses;
    }

    @GetMapping("/ops/projections")
    @Operation(summary = "How far each projection is, on which nodes, and what it could not handle")
    Statuses projections(Caller caller) {
        caller.requireOperator();
        return new Statuses(statuses.all());
    }

    record Statuses(List<ProjectionStatus> items) {}
}
