package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.user.UserCommand.RevokeVerification;
import dev.tidings.command.user.UserCommand.VerifyUser;
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
@RequestMapping("/api/users/{id}/verification")
class VerificationController {

    private final Administrators administrators;

    VerificationController(Administrators administrators) {
        this.administrators = administrators;
    }

    @Operation(summary = "Vouch for a user (administrators)")
    @PutMapping
    ResponseEntity<ChangeResponse> verify(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(administrators.carryOut(caller, new VerifyUser(id), ifMatch));
    }

    @Operation(summary = "Take that back (administrators)")
    @DeleteMapping
    ResponseEntity<ChangeResponse> revoke(@PathVariable UUID id, Caller caller, IfMatch ifMatch) {
        return ChangeResponses.updated(administrators.carryOut(caller, new RevokeVerification(id), ifMatch));
    }
}
