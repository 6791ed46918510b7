package dev.tidings.command.user;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.input.Anonymous;
import dev.tidings.command.limits.Limit;
import dev.tidings.command.limits.Limited;
import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Users")
class EmailProofController {

    private final EmailProof proof;

    EmailProofController(EmailProof proof) {
        this.proof = proof;
    }

    record ProofRequest(@NotNull(message = "must be given") String token) {}

    @Operation(
            summary = "Prove an address",
            description = "With the token from the mail that went there. It works once, for three days.")
    @Anonymous
    @Limited(Limit.MAIL)
    @PostMapping("/api/email-verifications")
    ResponseEntity<ChangeResponse> proveEmail(@Valid @RequestBody ProofRequest request) {
        return ChangeResponses.updated(proof.prove(request.token()));
    }

    @Operation(
            summary = "Send the mail that proves the address again (the user itself)",
            description = "409 where there is no address or it is proved, 429 where five were sent in the last hour.")
    @Limited(Limit.MAIL)
    @PostMapping("/api/users/{id}/email/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void sendEmailProof(@PathVariable UUID id, Caller caller) {
        if (!caller.is(id)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "Only the user itself may ask for it.");
        }
        proof.ask(id);
    }
}
