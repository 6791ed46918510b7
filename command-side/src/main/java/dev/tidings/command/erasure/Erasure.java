package dev.tidings.command.erasure;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.session.RefreshTokens;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.UserCommand.EraseUser;
import dev.tidings.eventstore.PersonalDataKeys;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Erases users: their last event, and all that is kept of them apart from the log, in one transaction. */
@Service
final class Erasure {

    private final CommandExecutor commands;
    private final Credentials credentials;
    private final RefreshTokens refreshTokens;
    private final IdentityClaims claims;
    private final PersonalDataKeys keys;
    private final Administrators administrators;

    Erasure(
            CommandExecutor commands,
            Credentials credentials,
            RefreshTokens refreshTokens,
            IdentityClaims claims,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys,
            Administrators administrators) {
        this.commands = commands;
        this.credentials = credentials;
        this.refreshTokens = refreshTokens;
        this.claims = claims;
        this.keys = keys;
        this.administrators = administrators;
    }

    /**
     * Erases the user.
     *
     * @param by who asks: the user itself or an administrator
     * @throws dev.tidings.http.ProblemException 403 where it is neither any more, 404 where there is no such user (any more), 409 where an administrator
     *     wants to erase itself
     */
    Changed erase(UUID userId, Caller by, IfMatch ifMatch) {
        return commands.carryOut(ifMatch, change -> {
            change.send(new EraseUser(userId, by.userId()), ifMatch);
            if (by.is(userId)) {
                change.openTransaction();
            } else {
                administrators.require(change, by);
            }
            // First: a login that holds the credential's lock adds its token before the tokens are deleted.
            credentials.delete(userId);
            refreshTokens.endAllOf(userId);
            claims.releaseAllOf(userId);
            keys.destroy(userId);
        });
    }
}
