package dev.tidings.command.session;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.input.Anonymous;
import dev.tidings.command.input.EmailAddress;
import dev.tidings.command.input.NewPassword;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Sessions")
@RequestMapping("/api/password-resets")
class PasswordResetController {

    private final PasswordReset reset;

    PasswordResetController(PasswordReset reset) {
        this.reset = reset;
    }

    record ResetRequest(@EmailAddress String email) {}

    record ChosenPasswordRequest(@NewPassword String password) {}

    @Operation(
            summary = "Ask for a link that lets one choose another password",
            description = "It goes to the address, if somebody goes by it and got less than five in the last hour. The "
                    + "answer is the same in any case.")
    @Anonymous
    @Limited(Limit.MAIL)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void askForPasswordReset(@Valid @RequestBody ResetRequest request) {
        reset.ask(request.email());
    }

    @Operation(
            summary = "Choose another password with the token of such a link",
            description = "It works once, for an hour, and ends all sessions.")
    @Anonymous
    @Limited(Limit.PASSWORD)
    @PutMapping("/{token}")
    ResponseEntity<ChangeResponse> resetPassword(
            @PathVariable String token, @Valid @RequestBody ChosenPasswordRequest request) {
        return ChangeResponses.updated(reset.complete(token, request.password()));
    }
}
