package dev.tidings.command.session;

import dev.tidings.command.change.Ids;
import dev.tidings.command.credential.Credentials;
import dev.tidings.command.credential.Passwords;
import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.input.Instants;
import dev.tidings.command.session.LoginRequest.Login;
import dev.tidings.command.user.IdentityClaims;
import dev.tidings.command.user.UserState;
import dev.tidings.command.user.Users;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Logs people in, keeps them logged in, logs them out. */
@Service
final class Sessions {

    private final CommandDatabase database;
    private final IdentityClaims claims;
    private final Users users;
    private final Credentials credentials;
    private final Passwords passwords;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Ids ids;
    private final Clock clock;

    Sessions(
            CommandDatabase database,
            IdentityClaims claims,
            Users users,
            Credentials credentials,
            Passwords passwords,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens,
            Ids ids,
            @Qualifier("commandClock") Clock clock) {
        this.database = database;
        this.claims = claims;
        this.users = users;
        this.credentials = credentials;
        this.passwords = passwords;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** Starts a session. A wrong name and a wrong password look the same, in time too. */
    SessionResponse logIn(Login login) {
        UUID userId = claims.owner(login.identity(), login.value()).orElse(null);
        String hash = userId == null ? null : credentials.find(userId).orElse(null);
        if (!passwords.matches(login.password(), hash) || userId == null) {
            throw SessionProblems.invalidCredentials();
        }
        UserState user = users.find(userId)
                .orElseThrow(SessionProblems::invalidCredentials)
                .state();
        UUID sessionId = ids.next();
        RefreshToken token = inTransaction(() -> credentials
                        .lock(userId)
                        // The password may have changed while it was being checked.
                        .filter(current -> current.equals(hash))
                        .map(current -> refreshTokens.add(sessionId, userId, Instants.now(clock))))
                .orElseThrow(SessionProblems::invalidCredentials);
        return response(userId, user, sessionId, token);
    }

    /** Exchanges a refresh token for new tokens. Whoever shows a used one has stolen it, or was stolen from. */
    SessionResponse refresh(RefreshToken shown) {
        UUID userId = refreshTokens.userOf(shown).orElseThrow(SessionProblems::invalidRefreshToken);
        UserState user = users.find(userId)
                .orElseThrow(SessionProblems::invalidRefreshToken)
                .state();
        Rotated rotated = inTransaction(() -> rotate(shown, userId)).orElseThrow(SessionProblems::invalidRefreshToken);
        return response(userId, user, rotated.sessionId(), rotated.token());
    }

    /** Ends a session of the user. Access tokens that it gave out stay valid for their few minutes. */
    void end(UUID sessionId, UUID userId) {
        database.transactions().executeWithoutResult(status -> {
            credentials.lock(userId);
            refreshTokens.endSession(sessionId, userId);
        });
    }

    private record Rotated(UUID sessionId, RefreshToken token) {}

    private Optional<Rotated> rotate(RefreshToken shown, UUID userId) {
        credentials.lock(userId);
        Optional<UUID> sessionId = refreshTokens.use(shown, Instants.now(clock));
        if (sessionId.isEmpty()) {
            refreshTokens.endSessionOf(shown);
        }
        return sessionId.map(id -> new Rotated(id, refreshTokens.add(id, userId, Instants.now(clock))));
    }

    private <T> Optional<T> inTransaction(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(database.transactions().execute(status -> work.get()));
    }

    private SessionResponse response(UUID userId, UserState user, UUID sessionId, RefreshToken refreshToken) {
        return new SessionResponse(
                accessTokens.issue(userId, user.roles(), sessionId),
                "Bearer",
                AccessTokens.LIFETIME.toSeconds(),
                refreshToken.value(),
                userId);
    }
}
