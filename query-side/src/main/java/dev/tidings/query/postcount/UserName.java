package dev.tidings.query.postcount;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's name as a batch leaves it.
 *
 * @param username null for an erased user
 */
record UserName(UUID userId, @Nullable String username) {

    /** Sorts behind every name: names are made of letters, digits, {@code .}, {@code _} and {@code -}. */
    private static final String BEHIND_ALL_NAMES = "~";

    String key() {
        return username == null ? BEHIND_ALL_NAMES : username.toLowerCase(Locale.ROOT);
    }
}
