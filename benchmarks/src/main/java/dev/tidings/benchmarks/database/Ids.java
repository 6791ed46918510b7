package dev.tidings.benchmarks.database;

import java.util.UUID;

/** Ids that can be told from a number, in Java and in SQL alike. */
public final class Ids {

    private static final long POSTS = 0x0190_0000_0000_7000L;
    private static final long AUTHORS = 0x0191_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** The id of the post with the number {@code i}. */
    static final String POST_SQL = "('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

    /** The id of the author with the number {@code a}. */
    static final String AUTHOR_SQL = "('01910000-0000-7000-8000-' || lpad(to_hex(a), 12, '0'))::uuid";

    private Ids() {}

    /** The post with this number, from 0. */
    public static UUID post(int number) {
        return new UUID(POSTS, VARIANT | number);
    }

    /** The author with this number, from 0. */
    public static UUID author(int number) {
        return new UUID(AUTHORS, VARIANT | number);
    }
}
