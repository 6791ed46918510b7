package dev.tidings.command.input;

import java.util.Locale;
import java.util.Set;

/**
 * Names that nobody can have, for what is found under {@code /api/users/} and {@code /authors/} by such a name is
 * something else, or nothing.
 */
public final class ReservedUsernames {

    private static final Set<String> RESERVED = Set.of("post-counts", "top-posts", ".", "..");

    private ReservedUsernames() {}

    /** Whether the name is one of them, without regard to case. */
    public static boolean contain(String username) {
        return RESERVED.contains(username.toLowerCase(Locale.ROOT));
    }
}
