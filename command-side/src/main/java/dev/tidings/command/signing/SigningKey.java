package dev.tidings.command.signing;

import java.time.Instant;

/**
 * A key that is published in {@code /.well-known/jwks.json}.
 *
 * @param keyId     as tokens name it ({@code kid})
 * @param signsFrom when it begins to sign
 */
record SigningKey(String keyId, Instant signsFrom) {}
