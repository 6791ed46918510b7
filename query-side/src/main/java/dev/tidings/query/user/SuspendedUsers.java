package dev.tidings.query.user;

/**
 * Those of whom nothing is shown to others. Their posts are not published as far as read tables tell; what else is theirs
 * is left out by the queries that would show it.
 */
public final class SuspendedUsers {

    /**
     * The ids of them, for {@code not in}: there are few or none, and PostgreSQL looks them up once for a statement,
     * whose plan stays what it is without them.
     */
    public static final String IDS = "(select id from user_profile where suspended)";

    private SuspendedUsers() {}
}
