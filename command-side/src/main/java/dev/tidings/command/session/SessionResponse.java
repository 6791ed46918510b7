package dev.tidings.command.session;

import java.util.UUID;

/**
 * What a client needs to be recognised.
 *
 * @param expiresIn    how long the access token is valid, in seconds
 * @param refreshToken good for one use
 */
record SessionResponse(String accessToken, String tokenType, long expiresIn, String refreshToken, UUID userId) {}
