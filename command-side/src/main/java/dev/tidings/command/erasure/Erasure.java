package dev.tidings.command.erasure;

import dev.tidings.command.change.Change;
import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.CurrentPassword;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.rights.Administrators;
import dev.tidings.command.session.KnownDevices;
import dev.tidings.command.session.RefreshTokens;
import dev.tidings.command.user.AdministratorTable;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.UserCommand.EraseUser;
import dev.tidings.events.personaldata.PersonalDataKeys;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.SecurityLog;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Erases users: their last event, and all that is kept of them apart from the log, in one transaction. */
@Service
final class Erasure {

    private final CommandExecutor commands;
    private final AdministratorTable administratorTable;
    private final CurrentPassword currentPassword;
    private final Credentials credentials;
    private final RefreshTokens refreshTokens;
    private final IdentityClaims claims;
    private final Mails mails;
    private final KnownDevices knownDevices;
    private final PersonalDataKeys keys;
    private final Administrators administrators;
    private final SecurityLog securityLog;

    Erasure(
            CommandExecutor commands,
            AdministratorTable administratorTable,
            CurrentPassword currentPassword,
            Credentials credentials,
            RefreshTokens refreshTokens,
            IdentityClaims claims,
            Mails mails,
            KnownDevices knownDevices,
            @Qualifier("commandPersonalDataKeys") PersonalDataKeys keys,
            Administrators administrators,
            SecurityLog securityLog) {
        this.commands = commands;
        this.administratorTable = administratorTable;
        this.currentPassword = currentPassword;
        this.credentials = credentials;
        this.refreshTokens = refreshTokens;
        this.claims = claims;
        this.mails = mails;
        this.knownDevices = knownDevices;
        this.keys = keys;
        this.administrators = administrators;
        this.securityLog = securityLog;
    }

    /**
     * Erases the user that asks for it.
     *
     * @param password its own: a token alone, which may be stolen, ends nobody
     * @throws dev.tidings.http.ProblemException 403 where the password is wrong, and as {@link #erase}
     */
    Changed eraseSelf(UUID userId, String password, IfMatch ifMatch) {
        CurrentPassword.Proof proof = currentPassword.prove(userId, password);
        return erase(userId, userId, ifMatch, change -> currentPassword.requireStill(proof));
    }

    /**
     * Erases somebody else.
     *
     * @param by who asks
     * @throws dev.tidings.http.ProblemException 403 where that is no administrator (any more), 404 where there is no such
     *     user (any more), 409 where an administrator wants to erase itself or the last one
     */
    Changed erase(UUID userId, Caller by, IfMatch ifMatch) {
        return erase(userId, by.userId(), ifMatch, change -> administrators.require(change, by));
    }

    private Changed erase(UUID userId, UUID by, IfMatch ifMatch, Consumer<Change> check) {
        Changed changed = commands.carryOut(ifMatch, change -> {
            change.send(new EraseUser(userId, by), ifMatch);
            change.openTransaction();
            check.accept(change);
            administratorTable.remove(userId);
            // Before the tokens: a login that holds the credential's lock adds its token before they are deleted.
            credentials.delete(userId);
            refreshTokens.endAllOf(userId);
            claims.releaseAllOf(userId);
            mails.forget(userId);
            knownDevices.forget(userId);
            keys.destroy(userId);
        });
        securityLog.record(SecurityLog.Event.USER_ERASED, userId, null);
        return changed;
    }
}
