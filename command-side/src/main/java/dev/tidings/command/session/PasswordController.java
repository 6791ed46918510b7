package dev.tidings.command.session;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.change.Changed;
import dev.tidings.command.input.NewPassword;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.command.limits.PasswordGuesses;
import dev.tidings.http.Caller;
import dev.tidings.http.ClientAddress;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class PasswordController {

    private final PasswordChange passwordChange;
    private final PasswordGuesses guesses;

    PasswordController(PasswordChange passwordChange, PasswordGuesses guesses) {
        this.passwordChange = passwordChange;
        this.guesses = guesses;
    }

    record PasswordRequest(
            @Nullable String currentPassword, @NewPassword String newPassword) {}

    @Operation(
            summary = "Take another password, which ends all sessions (the user itself)",
            description = "In a long-lived session currentPassword may be left out, and that session goes on.")
    @Limited(Limit.PASSWORD)
    @PutMapping("/api/users/{id}/password")
    ResponseEntity<ChangeResponse> changePassword(
            @PathVariable UUID id,
            @Valid @RequestBody PasswordRequest request,
            Caller caller,
            IfMatch ifMatch,
            HttpServletRequest client) {
        if (!caller.is(id)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only the user itself may change this.");
        }
        Supplier<Changed> change =
                () -> passwordChange.change(caller, request.currentPassword(), request.newPassword(), ifMatch);
        return ChangeResponses.updated(
                request.currentPassword() == null
                        ? change.get()
                        : guesses.check("user " + id, ClientAddress.of(client), change));
    }
}
