package dev.tidings.command.session;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import org.springframework.http.HttpStatus;

/** What a client is told that cannot be logged in. */
final class SessionProblems {

    private static final ProblemType INVALID_CREDENTIALS =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid-credentials", "The credentials are wrong");
    private static final ProblemType INVALID_REFRESH_TOKEN =
            new ProblemType(HttpStatus.UNAUTHORIZED, "invalid-refresh-token", "The refresh token is not valid");

    private static final ProblemType SUSPENDED =
            new ProblemType(HttpStatus.FORBIDDEN, "account-suspended", "The account is suspended");

    private SessionProblems() {}

    static ProblemException invalidCredentials() {
        return ProblemException.of(INVALID_CREDENTIALS, "Check the name and the password.");
    }

    /** For who has shown the right password. */
    static ProblemException suspended() {
        return ProblemException.of(SUSPENDED, "Ask an administrator of this site why, and to restore it.");
    }

    static ProblemException invalidRefreshToken() {
        return ProblemException.of(INVALID_REFRESH_TOKEN, "Log in again.");
    }
}
