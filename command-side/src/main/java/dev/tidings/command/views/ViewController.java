package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ChangeResponse.Status;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Posts")
class ViewController {

    private final ViewRecorder recorder;

    ViewController(ViewRecorder recorder) {
        this.recorder = recorder;
    }

    /** Views belong to no stream, so there is no version to speak of. */
    record ViewResponse(Status status, UUID id, long position) {}

    @Operation(summary = "Record a view")
    @Limited(Limit.VIEWS)
    @PostMapping("/api/posts/{id}/views")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ViewResponse> view(@PathVariable UUID id, Optional<Caller> caller) {
        Actor reader = caller.map(it -> new Actor(it.userId(), it.isAdmin())).orElse(null);
        long position = recorder.record(id, reader);
        return ResponseEntity.accepted()
                .header(ChangeResponses.EVENT_POSITION, Long.toString(position))
                .body(new ViewResponse(Status.UPDATED, id, position));
    }
}
