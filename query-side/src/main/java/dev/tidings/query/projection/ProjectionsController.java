package dev.tidings.query.projection;

import dev.tidings.http.Caller;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators see of the projections. */
@RestController
@RequestMapping("/ops/projections")
class ProjectionsController {

    private final ProjectionStatuses statuses;

    ProjectionsController(ProjectionStatuses statuses) {
        this.statuses = statuses;
    }

    /** How far each projection is, on which nodes, and what it could not handle. */
    @GetMapping
    Statuses projections(Caller caller) {
        caller.requireOperator();
        return new Statuses(statuses.all());
    }

    record Statuses(List<ProjectionStatus> items) {}
}
