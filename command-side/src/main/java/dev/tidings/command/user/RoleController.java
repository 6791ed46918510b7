package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.events.Role;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
@RequestMapping("/api/users/{id}/roles/{role}")
class RoleController {

    private final RoleChange roleChange;

    RoleController(RoleChange roleChange) {
        this.roleChange = roleChange;
    }

    @Operation(summary = "Let a user do more (administrators)")
    @PutMapping
    ResponseEntity<ChangeResponse> grant(
            @PathVariable UUID id, @PathVariable String role, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(roleChange.grant(caller, id, named(role), ifMatch));
    }

    @Operation(summary = "Let a user do less (administrators)")
    @DeleteMapping
    ResponseEntity<ChangeResponse> revoke(
            @PathVariable UUID id, @PathVariable String role, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(roleChange.revoke(caller, id, named(role), ifMatch));
    }

    /** A role that does not exist is a path that does not exist. */
    private static Role named(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "The roles are " + Arrays.toString(Role.values()) + "."));
    }
}
