package dev.tidings.command.signing;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Keys")
@RequestMapping("/api/signing-keys")
class SigningKeyController {

    private static final ProblemType ONLY_KEY =
            new ProblemType(HttpStatus.CONFLICT, "only-signing-key", "No other key signs");

    private final SigningKeys keys;
    private final SecurityLog securityLog;

    SigningKeyController(SigningKeys keys, SecurityLog securityLog) {
        this.keys = keys;
        this.securityLog = securityLog;
    }

    /** @param withdrawOthers whether the keys until now count no more from this moment on; false where absent */
    record RotationRequest(@Nullable Boolean withdrawOthers) {}

    @Operation(
            summary = "Make a new key for access tokens (administrators)",
            description =
                    "It is published at once and signs a minute later; the key until now is honoured until its last "
                            + "token has expired, so nobody notices. With withdrawOthers, for a key that somebody may have "
                            + "stolen, it signs at once, and what others signed is refused from now on: whoever is logged in "
                            + "gets another access token for its refresh token.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SigningKey rotate(@RequestBody(required = false) @Nullable RotationRequest request, Caller caller) {
        caller.requireAdmin();
        boolean atOnce = request != null && Boolean.TRUE.equals(request.withdrawOthers());
        SigningKey created = atOnce ? keys.replaceAll() : keys.rotate();
        securityLog.record(
                SecurityLog.Event.SIGNING_KEY_MADE,
                caller.userId(),
                created.keyId() + (atOnce ? " in place of all others" : ""));
        return created;
    }

    @Operation(
            summary = "Withdraw a key (administrators)",
            description = "What it signed is refused from now on. The one that signs can only be replaced.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id, Caller caller) {
        caller.requireAdmin();
        if (!keys.contains(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such key.");
        }
        if (!keys.withdraw(id)) {
            throw ProblemException.of(
                    ONLY_KEY, "Make another one first: POST /api/signing-keys with {\"withdrawOthers\": true}.");
        }
        securityLog.record(SecurityLog.Event.SIGNING_KEY_WITHDRAWN, caller.userId(), id);
    }
}
