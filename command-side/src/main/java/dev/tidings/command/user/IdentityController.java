package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.change.Changed;
import dev.tidings.command.input.EmailAddress;
import dev.tidings.command.input.Username;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class IdentityController {

    private final IdentityChange identityChange;
    private final SecurityLog securityLog;

    IdentityController(IdentityChange identityChange, SecurityLog securityLog) {
        this.identityChange = identityChange;
        this.securityLog = securityLog;
    }

    record UsernameRequest(@Username String username) {}

    record EmailRequest(
            @EmailAddress String email, @Nullable String currentPassword) {}

    @Operation(summary = "Take another username (the user itself)")
    @PutMapping("/api/users/{id}/username")
    ResponseEntity<ChangeResponse> changeUsername(
            @PathVariable UUID id, @Valid @RequestBody UsernameRequest request, Caller caller, IfMatch ifMatch) {
        requireSelf(caller, id);
        return ChangeResponses.updated(identityChange.changeUsername(id, request.username(), ifMatch));
    }

    @Operation(
            summary = "Take another address (the user itself)",
            description = "In a long-lived session currentPassword may be left out.")
    @Limited(Limit.LOGIN)
    @PutMapping("/api/users/{id}/email")
    ResponseEntity<ChangeResponse> changeEmail(
            @PathVariable UUID id, @Valid @RequestBody EmailRequest request, Caller caller, IfMatch ifMatch) {
        requireSelf(caller, id);
        Changed changed = identityChange.changeEmail(caller, request.email(), request.currentPassword(), ifMatch);
        if (changed.isAppended()) {
            securityLog.record(SecurityLog.Event.EMAIL_CHANGED, id, null);
        }
        return ChangeResponses.updated(changed);
    }

    private static void requireSelf(Caller caller, UUID id) {
        if (!caller.is(id)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only the user itself may change this.");
        }
    }
}
