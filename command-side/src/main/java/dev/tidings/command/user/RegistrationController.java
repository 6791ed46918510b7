package dev.tidings.command.user;

import dev.tidings.command.change.ChangeAnswer;
import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.input.Anonymous;
import dev.tidings.command.input.EmailAddress;
import dev.tidings.command.input.NewPassword;
import dev.tidings.command.input.Username;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class RegistrationController {

    private final Registration registration;

    RegistrationController(Registration registration) {
        this.registration = registration;
    }

    record RegistrationRequest(
            @Username String username,
            @EmailAddress String email,
            @NewPassword String password) {}

    @Operation(summary = "Register")
    @Anonymous
    @Limited(Limit.REGISTRATION)
    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeResponse> register(@Valid @RequestBody RegistrationRequest request) {
        return ChangeAnswer.created(
                "/api/users",
                registration.register(request.username(), request.email(), request.password(), (change, userId) -> {}));
    }
}
