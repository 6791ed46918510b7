package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.input.Instants;
import dev.tidings.command.user.UserCommand.ChangeEmail;
import dev.tidings.command.user.UserCommand.ChangeUsername;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Lets an imported author, who could not log in, take its account: with a name, an address and a password. */
@Service
final class AccountClaim {

    private final CommandExecutor commands;
    private final IdentityClaims claims;
    private final Credentials credentials;
    private final Passwords passwords;
    private final PersonalDataKeys keys;
    private final Clock clock;

    AccountClaim(
            CommandExecutor commands,
            IdentityClaims claims,
            Credentials credentials,
            Passwords passwords,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys,
            @Qualifier("commandClock") Clock clock) {
        this.commands = commands;
        this.claims = claims;
        this.credentials = credentials;
        this.passwords = passwords;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Gives the account to who may have it.
     *
     * @param right makes sure, within the transaction, that this one and nobody else may have it
     * @throws ProblemException 404 where there is no such user (any more), 409 when the username or the address is taken
     */
    Changed claim(UUID userId, String username, String email, String password, Runnable right) {
        PersonalDataKey key = keys.find(List.of(userId)).get(userId);
        if (key == null) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such user.");
        }
        String address = EmailAddresses.kept(email);
        String hash = passwords.hash(password);
        return commands.carryOut(IfMatch.ANY, change -> {
            change.send(new ChangeUsername(userId, key.seal(username), key));
            change.send(new ChangeEmail(userId, key.seal(address), key));
            change.openTransaction();
            right.run();
            claims.claim(Identity.USERNAME, username, userId);
            claims.claim(Identity.EMAIL, address, userId);
            credentials.create(userId, hash, Instants.now(clock));
        });
    }
}
