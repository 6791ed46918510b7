package dev.tidings.command.session;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.StreamHeads;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.CurrentPassword;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.input.Instants;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.MailLinks;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.user.Users;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Changes passwords. That is no event; it ends all sessions of the user, but not a long-lived one that asks for it. */
@Service
final class PasswordChange {

    private final CommandDatabase database;
    private final Users users;
    private final Credentials credentials;
    private final Passwords passwords;
    private final CurrentPassword currentPassword;
    private final RefreshTokens refreshTokens;
    private final MailLinks links;
    private final Mails mails;
    private final Clock clock;
    private final SecurityLog securityLog;

    PasswordChange(
            CommandDatabase database,
            Users users,
            Credentials credentials,
            Passwords passwords,
            CurrentPassword currentPassword,
            RefreshTokens refreshTokens,
            MailLinks links,
            Mails mails,
            @Qualifier("commandClock") Clock clock,
            SecurityLog securityLog) {
        this.database = database;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.currentPassword = currentPassword;
        this.refreshTokens = refreshTokens;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
        this.securityLog = securityLog;
    }

    /** The answer names the user's stream as it is, for nothing is appended to it. */
    Changed change(Caller caller, @Nullable String password, String newPassword, IfMatch ifMatch) {
        UUID userId = caller.userId();
        Users.Found user = users.find(userId)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such user."));
        if (!ifMatch.allows(user.version())) {
            throw ProblemException.of(
                    ProblemType.VERSION_MISMATCH, "The user is at version " + user.version() + " now.");
        }
        CurrentPassword.Proof proof = currentPassword.prove(caller, password);
        String newHash = passwords.hash(newPassword);
        database.transactions().executeWithoutResult(status -> {
            currentPassword.requireStill(proof);
            credentials.change(userId, newHash, Instants.now(clock));
            // Who got a link by mail that was open to others has no use for it now.
            links.withdrawAllOf(userId);
            mails.send(MailKind.PASSWORD_CHANGED, userId);
            if (caller.sessionId() == null) {
                refreshTokens.endAllOf(userId);
            } else {
                refreshTokens.endAllOf(userId, caller.sessionId());
            }
        });
        securityLog.record(SecurityLog.Event.PASSWORD_CHANGED, userId, null);
        return new Changed(userId, user.version(), new StreamHeads(database).position(userId), true);
    }
}
