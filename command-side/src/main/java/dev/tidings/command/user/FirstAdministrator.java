package dev.tidings.command.user;

import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.change.Ids;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.input.Instants;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.VerifyUser;
import dev.tidings.events.Role;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes the administrator that a new installation needs. */
@Component
final class FirstAdministrator {

    private final CommandExecutor commands;
    private final NewUsers newUsers;
    private final IdentityClaims claims;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Ids ids;
    private final Clock clock;

    FirstAdministrator(
            CommandExecutor commands,
            NewUsers newUsers,
            IdentityClaims claims,
            Credentials credentials,
            Passwords passwords,
            Ids ids,
            @Qualifier("commandClock") Clock clock) {
        this.commands = commands;
        this.newUsers = newUsers;
        this.claims = claims;
        this.credentials = credentials;
        this.passwords = passwords;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Makes the administrator, unless somebody goes by that name already. Of several nodes that start at once, one makes
     * it.
     *
     * @return whether this call made it
     */
    boolean createUnlessPresent(String username, String password) {
        if (claims.owner(Identity.USERNAME, username).isPresent()) {
            return false;
        }
        String hash = passwords.hash(password);
        UUID userId = ids.next();
        try {
            commands.carryOut(IfMatch.ANY, change -> {
                change.openTransaction();
                newUsers.add(change, userId, username, null);
                credentials.create(userId, hash, Instants.now(clock));
                change.send(new GrantRole(userId, Role.ADMIN));
                change.send(new VerifyUser(userId));
            });
            return true;
        } catch (ProblemException e) {
            if (e.type().status() == HttpStatus.CONFLICT) {
                return false;
            }
            throw e;
        }
    }
}
