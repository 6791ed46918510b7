package dev.tidings.command.session;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who lost a device, and for administrators who are told that somebody's account is in other hands. */
@RestController
@Tag(name = "Sessions")
class UserSessionsController {

    private final Sessions sessions;

    UserSessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Operation(
            summary = "End all sessions of a user (the user itself or an administrator)",
            description = "Their tokens count no more from this moment on, anywhere. There need not be any.")
    @DeleteMapping("/api/users/{id}/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endAll(@PathVariable UUID id, Caller caller) {
        if (!caller.is(id) && !caller.isAdmin()) {
            throw ProblemException.of(
                    ProblemType.FORBIDDEN, "Only the user itself and administrators may end its sessions.");
        }
        sessions.endAll(id);
    }
}
