package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.invitation.Invitation;
import dev.tidings.command.invitation.Invitations;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Lets in who may register: everybody, whoever holds an invitation, or nobody. */
@Service
final class Admission {

    private static final ProblemType CLOSED =
            new ProblemType(HttpStatus.FORBIDDEN, "registration-closed", "Nobody can register here");

    private static final ProblemType INVITED =
            new ProblemType(HttpStatus.FORBIDDEN, "invitation-required", "Registering takes an invitation");

    private final RegistrationProperties properties;
    private final Registration registration;
    private final AccountClaim accountClaim;
    private final Invitations invitations;

    Admission(
            RegistrationProperties properties,
            Registration registration,
            AccountClaim accountClaim,
            Invitations invitations) {
        this.properties = properties;
        this.registration = registration;
        this.accountClaim = accountClaim;
        this.invitations = invitations;
    }

    /**
     * Registers somebody, with an invitation if one is shown, which is used up then.
     *
     * @param token null where none is shown
     * @throws ProblemException 403 where the person is not let in; 409 when the username or the address is taken
     */
    Changed register(String username, String email, String password, @Nullable String token) {
        if (properties.registration() == RegistrationProperties.Mode.CLOSED) {
            throw ProblemException.of(CLOSED, "Ask an administrator of this site.");
        }
        if (token != null) {
            return registerInvited(username, email, password, invitations.require(token));
        }
        if (properties.registration() == RegistrationProperties.Mode.INVITED) {
            throw ProblemException.of(INVITED, "Send the token that an administrator gave you as invitation.");
        }
        return registration.register(username, email, password, (change, userId) -> {});
    }

    private Changed registerInvited(String username, String email, String password, Invitation invitation) {
        if (invitation.email() != null
                && !EmailAddresses.canonical(invitation.email()).equals(EmailAddresses.canonical(email))) {
            throw ProblemException.invalid("email", "must be the address that was invited");
        }
        return invitation.userId() == null
                ? registration.register(username, email, password, (change, userId) -> invitations.use(invitation))
                : accountClaim.claim(invitation.userId(), username, email, password, () -> invitations.use(invitation));
    }
}
