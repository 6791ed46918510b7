package dev.tidings.command.session;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.StreamHeads;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.input.EmailAddresses;
import dev.tidings.command.input.Instants;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.MailLinks;
import dev.tidings.command.mail.MailLinks.Link;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.mail.Recipients;
import dev.tidings.command.user.Identity;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.Users;
import dev.tidings.http.ProblemException;
import dev.tidings.http.SecurityLog;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Lets in again who forgot the password: whoever can read the user's mail may choose another one. */
@Service
final class PasswordReset {

    /** So many different entries are written for addresses that nobody has. */
    private static final int NOBODIES = 1024;

    private final CommandDatabase database;
    private final IdentityClaims claims;
    private final Users users;
    private final Recipients recipients;
    private final Credentials credentials;
    private final Passwords passwords;
    private final RefreshTokens refreshTokens;
    private final MailLinks links;
    private final Mails mails;
    private final Clock clock;
    private final SecurityLog securityLog;

    PasswordReset(
            CommandDatabase database,
            IdentityClaims claims,
            Users users,
            Recipients recipients,
            Credentials credentials,
            Passwords passwords,
            RefreshTokens refreshTokens,
            MailLinks links,
            Mails mails,
            @Qualifier("commandClock") Clock clock,
            SecurityLog securityLog) {
        this.database = database;
        this.claims = claims;
        this.users = users;
        this.recipients = recipients;
        this.credentials = credentials;
        this.passwords = passwords;
        this.refreshTokens = refreshTokens;
        this.links = links;
        this.mails = mails;
        this.clock = clock;
        this.securityLog = securityLog;
    }

    /**
     * Sends a link to the address, if somebody goes by it and did not get many lately. The caller cannot tell, by the time
     * that it takes neither: in any case one entry is written, and whom it is for is found out when it is worked off.
     */
    void ask(String email) {
        mails.send(MailKind.PASSWORD_RESET, claims.owner(Identity.EMAIL, email).orElseGet(() -> nobody(email)));
    }

    /**
     * Gives the user of the link another password, and ends all its sessions.
     *
     * @throws ProblemException 404 where the link is not good
     */
    Changed complete(String token, String newPassword) {
        Link link = links.find(MailKind.PASSWORD_RESET, token).orElseThrow(MailLinks::notValid);
        UUID userId = link.userId();
        Users.Found user = users.find(userId).orElseThrow(MailLinks::notValid);
        if (!isAtItsAddress(link)) {
            throw MailLinks.notValid();
        }
        String newHash = passwords.hash(newPassword);
        database.transactions().executeWithoutResult(status -> {
            if (credentials.lock(userId).isEmpty() || !links.use(MailKind.PASSWORD_RESET, token)) {
                throw MailLinks.notValid();
            }
            links.withdrawAllOf(userId);
            credentials.change(userId, newHash, Instants.now(clock));
            refreshTokens.endAllOf(userId);
            mails.send(MailKind.PASSWORD_CHANGED, userId);
        });
        securityLog.record(SecurityLog.Event.PASSWORD_CHANGED, userId, "by mail");
        return new Changed(userId, user.version(), new StreamHeads(database).position(userId), true);
    }

    /** A link that was on its way while the address changed opens nothing. */
    private boolean isAtItsAddress(Link link) {
        return recipients
                .find(link.userId())
                .filter(user -> user.key().open(link.address()).equals(user.email()))
                .isPresent();
    }

    /** Few, so that nobody makes the outbox grow; several, so that those who ask at once do not wait for one another. */
    private static UUID nobody(String email) {
        return new UUID(0, Math.floorMod(EmailAddresses.canonical(email).hashCode(), NOBODIES) + 1L);
    }
}
