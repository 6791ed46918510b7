package dev.tidings.command.invitation;

import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.input.InvitedAddress;
import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "Invitations")
@RequestMapping("/api/invitations")
class InvitationController {

    private final Invitations invitations;
    private final SecurityLog securityLog;
    private final String publicUrl;

    /** @param publicUrl where the world finds Tidings; where it is empty, wherever a request found it */
    InvitationController(
            Invitations invitations, SecurityLog securityLog, @Value("${tidings.public-url:}") String publicUrl) {
        this.invitations = invitations;
        this.securityLog = securityLog;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /**
     * Whom an invitation is for.
     *
     * @param email  the address that who registers must have; absent for any
     * @param userId an imported author, whose account who registers takes over; absent for a new one
     */
    record InvitationRequest(
            @InvitedAddress @Nullable String email,
            @Nullable UUID userId) {}

    /**
     * An invitation, told once.
     *
     * @param token what to register with
     * @param link  the page that does, for the invited
     */
    record InvitationResponse(
            UUID id,
            String token,
            String link,
            @Nullable String email,
            @Nullable UUID userId,
            Instant expiresAt) {}

    @Operation(
            summary = "Invite somebody to register (administrators)",
            description =
                    "Token and link are told this once, and count once, for 14 days; with an address they are mailed there, too. With userId, whoever registers gets "
                            + "the account of that imported author, and another invitation for it counts no more.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<InvitationResponse> invite(
            @Valid @RequestBody(required = false) @Nullable InvitationRequest request, Caller caller) {
        caller.requireAdmin();
        SecretToken token = SecretToken.random();
        String email = request == null || request.email() == null ? null : EmailAddresses.kept(request.email());
        Invitation added = invitations.add(token, email, request == null ? null : request.userId(), caller.userId());
        securityLog.record(SecurityLog.Event.INVITATION_MADE, added.userId(), added.id());
        String link = site() + "/register?invitation=" + token.value();
        return ResponseEntity.created(URI.create("/api/invitations/" + added.id()))
                .body(new InvitationResponse(
                        added.id(), token.value(), link, added.email(), added.userId(), added.expiresAt()));
    }

    @Operation(summary = "Withdraw an invitation (administrators)")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, Caller caller) {
        caller.requireAdmin();
        if (!invitations.remove(id)) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such invitation: it may have been used.");
        }
        securityLog.record(SecurityLog.Event.INVITATION_WITHDRAWN, null, id);
    }

    private String site() {
        return publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
    }
}
