package dev.tidings.command.views;

import dev.tidings.command.change.Actor;
import dev.tidings.command.change.ChangeAnswer;
import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ViewController {

    private final ViewRecorder recorder;

    ViewController(ViewRecorder recorder) {
        this.recorder = recorder;
    }

    @Limited(Limit.VIEWS)
    @PostMapping("/api/posts/{id}/views")
    ResponseEntity<ChangeResponse> view(@PathVariable UUID id, Optional<Caller> caller) {
        Actor reader = caller.map(it -> new Actor(it.userId(), it.isAdmin())).orElse(null);
        return ChangeAnswer.recorded(id, recorder.record(id, reader));
    }
}
