package dev.tidings.migrations;

import org.jspecify.annotations.Nullable;

/** A migration that is not taken back. Nothing was changed. The message says why, and what can be done, for a person. */
public final class MigrationRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationRefusedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
