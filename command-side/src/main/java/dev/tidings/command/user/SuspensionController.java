package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
@RequestMapping("/api/users/{id}/suspension")
class SuspensionController {

    private final Suspension suspension;

    SuspensionController(Suspension suspension) {
        this.suspension = suspension;
    }

    @Operation(
            summary = "Suspend a user (administrators)",
            description =
                    "All its sessions end at once, it cannot log in, and nothing of it is shown to others, until it is "
                            + "restored. Neither oneself nor the last administrator can be suspended (409).")
    @PutMapping
    ResponseEntity<ChangeResponse> suspend(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(suspension.suspend(caller, id, ifMatch));
    }

    @Operation(
            summary = "Restore a user who was suspended (administrators)",
            description = "All is as it was before, but for the sessions: the user logs in anew.")
    @DeleteMapping
    ResponseEntity<ChangeResponse> restore(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(suspension.restore(caller, id, ifMatch));
    }
}
