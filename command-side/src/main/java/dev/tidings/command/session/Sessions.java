package dev.tidings.command.session;

import dev.tidings.command.change.Ids;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.credential.SecretToken;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.session.LiveSessions.Use;
import dev.tidings.command.session.LoginRequest.Login;
import dev.tidings.command.signing.SigningKeys;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.SuspendedUsers;
import dev.tidings.command.user.Users;
import dev.tidings.http.SecurityLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Logs people in, keeps them logged in, logs them out. */
@Service
final class Sessions {

    private final CommandDatabase database;
    private final IdentityClaims claims;
    private final Users users;
    private final SuspendedUsers suspendedUsers;
    private final Credentials credentials;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final LiveSessions liveSessions;
    private final KnownDevices knownDevices;
    private final Mails mails;
    private final Ids ids;
    private final SecurityLog securityLog;

    Sessions(
            CommandDatabase database,
            IdentityClaims claims,
            Users users,
            SuspendedUsers suspendedUsers,
            Credentials credentials,
            Passwords passwords,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            LiveSessions liveSessions,
            KnownDevices knownDevices,
            Mails mails,
            Ids ids,
            SecurityLog securityLog) {
        this.database = database;
        this.claims = claims;
        this.users = users;
        this.suspendedUsers = suspendedUsers;
        this.credentials = credentials;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.liveSessions = liveSessions;
        this.knownDevices = knownDevices;
        this.mails = mails;
        this.ids = ids;
        this.securityLog = securityLog;
    }

    /** Starts a session. A wrong name and a wrong password look the same, in time too. */
    SessionResponse logIn(Login login, @Nullable String userAgent) {
        UUID userId = claims.owner(login.identity(), login.value()).orElse(null);
        String hash = userId == null ? null : credentials.find(userId).orElse(null);
        if (!passwords.matches(login.password(), hash) || userId == null) {
            throw SessionProblems.invalidCredentials();
        }
        if (users.find(userId).isEmpty()) {
            throw SessionProblems.invalidCredentials();
        }
        Given given = inTransaction(() -> credentials
                        .lock(userId)
                        // The password may have changed while it was being checked.
                        .filter(current -> current.equals(hash))
                        .map(current -> startUnlessSuspended(userId, login.longLived(), userAgent)))
                .orElseThrow(SessionProblems::invalidCredentials);
        securityLog.record(SecurityLog.Event.LOGGED_IN, userId, given.sessionId());
        return response(userId, given);
    }

    /** Exchanges a refresh token for new tokens. Whoever shows a used one has stolen it, or was stolen from. */
    SessionResponse refresh(SecretToken shown, @Nullable String userAgent) {
        UUID userId = refreshTokens.userOf(shown).orElseThrow(SessionProblems::invalidRefreshToken);
        if (users.find(userId).isEmpty()) {
            throw SessionProblems.invalidRefreshToken();
        }
        Given given =
                inTransaction(() -> rotate(shown, userId, userAgent)).orElseThrow(SessionProblems::invalidRefreshToken);
        return response(userId, given);
    }

    /**
     * Ends a session of the user: neither its refresh token nor any access token that it gave out counts any more.
     *
     * @return whether there was one
     */
    boolean end(UUID sessionId, UUID userId) {
        boolean isEnded = inTransaction(() -> {
                    credentials.lock(userId);
                    return Optional.of(refreshTokens.endSession(sessionId, userId));
                })
                .orElseThrow();
        if (isEnded) {
            securityLog.record(SecurityLog.Event.SESSION_ENDED, userId, sessionId);
        }
        return isEnded;
    }

    /** Ends all sessions of the user, if there are any. */
    void endAll(UUID userId) {
        database.transactions().executeWithoutResult(status -> {
            credentials.lock(userId);
            refreshTokens.endAllOf(userId);
        });
        securityLog.record(SecurityLog.Event.SESSION_ENDED, userId, "all of them");
    }

    /** @param expiresAt when the access token does */
    private record Given(UUID sessionId, SecretToken token, Instant now, Instant expiresAt) {}

    /** The suspension locks the credential too: it comes before this, or ends the session that starts here. */
    private Given startUnlessSuspended(UUID userId, boolean longLived, @Nullable String userAgent) {
        if (suspendedUsers.contain(userId)) {
            throw SessionProblems.suspended();
        }
        return start(userId, longLived, userAgent);
    }

    private Given start(UUID userId, boolean longLived, @Nullable String userAgent) {
        UUID sessionId = ids.next();
        Use use = liveSessions.start(sessionId, userId, longLived, userAgent);
        Device device = Device.of(userAgent);
        if (knownDevices.use(userId, device)) {
            mails.send(MailKind.NEW_DEVICE, userId, Map.of("device", device.name()));
        }
        liveSessions.excessOf(userId).forEach(excess -> refreshTokens.endSession(excess, userId));
        return given(sessionId, userId, use, longLived ? use.expiresAt() : shortLived(use));
    }

    private Optional<Given> rotate(SecretToken shown, UUID userId, @Nullable String userAgent) {
        credentials.lock(userId);
        Optional<Given> given = refreshTokens
                .use(shown)
                .flatMap(id ->
                        liveSessions.use(id, userId, userAgent).map(use -> given(id, userId, use, shortLived(use))));
        if (given.isEmpty() && refreshTokens.endSessionOf(shown, userId)) {
            securityLog.record(SecurityLog.Event.REFRESH_TOKEN_REUSED, userId, null);
        }
        return given;
    }

    private static Instant shortLived(Use use) {
        return use.now().plus(SigningKeys.TOKEN_LIFETIME);
    }

    private Given given(UUID sessionId, UUID userId, Use use, Instant expiresAt) {
        return new Given(sessionId, refreshTokens.add(sessionId, userId, use.expiresAt()), use.now(), expiresAt);
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(database.transactions().execute(status -> work.get()));
    }

    private SessionResponse response(UUID userId, Given given) {
        return new SessionResponse(
                accessTokens.issue(userId, given.sessionId(), given.now(), given.expiresAt()),
                "Bearer",
                Duration.between(given.now(), given.expiresAt()).toSeconds(),
                given.token().value(),
                userId);
    }
}
