package dev.tidings.command.user;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.input.Instants;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.Mails;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Registers people. */
@Service
final class Registration {

    private final CommandExecutor commands;
    private final NewUsers newUsers;
    private final IdentityClaims claims;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Mails mails;
    private final Ids ids;
    private final Clock clock;

    Registration(
            CommandExecutor commands,
            NewUsers newUsers,
            IdentityClaims claims,
            Credentials credentials,
            Passwords passwords,
            Mails mails,
            Ids ids,
            @Qualifier("commandClock") Clock clock) {
        this.commands = commands;
        this.newUsers = newUsers;
        this.claims = claims;
        this.credentials = credentials;
        this.passwords = passwords;
        this.mails = mails;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a user who can log in.
     *
     * @param email null for a user who cannot be reached
     * @param also  what else belongs to it: sent in the same change, about the user with this id
     * @throws ProblemException 409 when the username or the address is taken
     */
    Changed register(String username, @Nullable String email, String password, BiConsumer<Change, UUID> also) {
        claims.refuseTaken(Identity.USERNAME, username);
        String address = email == null ? null : EmailAddresses.kept(email);
        if (address != null) {
            claims.refuseTaken(Identity.EMAIL, address);
        }
        String hash = passwords.hash(password);
        UUID userId = ids.next();
        return commands.carryOut(IfMatch.ANY, change -> {
            change.openTransaction();
            newUsers.add(change, userId, username, address);
            credentials.create(userId, hash, Instants.now(clock));
            if (address != null) {
                mails.send(MailKind.EMAIL_PROOF, userId);
            }
            also.accept(change, userId);
        });
    }
}
