package dev.tidings.command.signing;

import org.jspecify.annotations.Nullable;

/** What is encrypted in the database, signing keys first, cannot be opened with the secret that this node was given. */
final class SealedKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealedKeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
