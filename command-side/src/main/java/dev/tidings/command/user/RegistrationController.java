package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.input.Anonymous;
import dev.tidings.command.input.ChosenPassword;
import dev.tidings.command.input.CodePoints;
import dev.tidings.command.input.EmailAddress;
import dev.tidings.command.input.HardToGuess;
import dev.tidings.command.input.NewPassword;
import dev.tidings.command.input.Username;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class RegistrationController {

    private final Admission admission;

    RegistrationController(Admission admission) {
        this.admission = admission;
    }

    /**
     * Who wants to register.
     *
     * @param allowCommonPassword for a client whose own rules say which passwords are good: those that are guessed first
     *                            are then not refused
     * @param invitation          the token of an invitation; needed where only the invited may register
     */
    @HardToGuess
    record RegistrationRequest(
            @Username String username,
            @EmailAddress String email,

            @NotNull(message = "must be given") @CodePoints(min = NewPassword.MIN, max = NewPassword.MAX)
            String password,

            @Nullable Boolean allowCommonPassword,
            @Nullable String invitation)
            implements ChosenPassword {}

    @Operation(
            summary = "Register",
            description =
                    "A password that is among the most common ones is refused, unless allowCommonPassword is true. Who "
                            + "shows an invitation uses it up; where it is for the account of an imported author, that is "
                            + "the account, and its id is answered. Where registration is closed or takes an invitation, "
                            + "403 says so.")
    @Anonymous
    @Limited(Limit.REGISTRATION)
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeResponse> register(@Valid @RequestBody RegistrationRequest request) {
        return ChangeResponses.created(
                "/api/users",
                admission.register(request.username(), request.email(), request.password(), request.invitation()));
    }
}
