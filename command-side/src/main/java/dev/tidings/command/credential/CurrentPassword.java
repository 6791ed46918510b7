package dev.tidings.command.credential;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes sure that who asks for something grave knows the user's password, and does not merely have its token.
 * Thread-safe.
 */
@Component
public final class CurrentPassword {

    private static final ProblemType WRONG_PASSWORD =
            new ProblemType(HttpStatus.FORBIDDEN, "wrong-password", "The current password is wrong");

    private final Credentials credentials;
    private final Passwords passwords;
    private final LongLivedSessions longLivedSessions;

    CurrentPassword(Credentials credentials, Passwords passwords, LongLivedSessions longLivedSessions) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.longLivedSessions = longLivedSessions;
    }

    /**
     * That somebody knew the user's password, now or when a long-lived session began.
     *
     * @param hash what it was checked against
     */
    public record Proof(UUID userId, String hash) {}

    /**
     * Checks the password, which takes its time: before a transaction is opened.
     *
     * @throws ProblemException 403 when it is wrong
     */
    public Proof prove(UUID userId, String password) {
        Optional<String> hash = credentials.find(userId);
        if (!passwords.matches(password, hash.orElse(null))) {
            throw wrong();
        }
        return new Proof(userId, hash.orElseThrow());
    }

    /**
     * The same, but in a long-lived session the password need not be shown again.
     *
     * @param password null where the caller shows none
     * @throws ProblemException 403 when it is wrong, 400 when it is missing
     */
    public Proof prove(Caller user, @Nullable String password) {
        if (password != null) {
            return prove(user.userId(), password);
        }
        if (!longLivedSessions.contain(user)) {
            throw ProblemException.invalid("currentPassword", "must be given");
        }
        String hash = credentials.find(user.userId()).orElseThrow(CurrentPassword::wrong);
        return new Proof(user.userId(), hash);
    }

    /**
     * Makes sure that the password is still the one that was checked, and lets nobody change it until the open
     * transaction ends.
     *
     * @throws ProblemException 403 when it was changed meanwhile
     */
    public void requireStill(Proof proof) {
        if (credentials.lock(proof.userId()).filter(proof.hash()::equals).isEmpty()) {
            throw wrong();
        }
    }

    private static ProblemException wrong() {
        return ProblemException.of(WRONG_PASSWORD, "Send the current password as currentPassword.");
    }
}
