package dev.tidings.cli.session;

import java.time.Instant;

/**
 * A login that is kept.
 *
 * @param user         the name it was made with
 * @param refreshToken good for one use
 */
record Session(String user, String accessToken, Instant expiresAt, String refreshToken) {

    private static final int SECONDS_ON_THE_WAY = 20;

    boolean isExpired(Instant now) {
        return !now.plusSeconds(SECONDS_ON_THE_WAY).isBefore(expiresAt);
    }

    /** Nobody finds tokens in logs. */
    @Override
    public String toString() {
        return "Session[" + user + "]";
    }
}
