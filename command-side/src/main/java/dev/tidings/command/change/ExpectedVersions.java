package dev.tidings.command.change;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The versions that a client accepts a stream at, as they travel with its command. */
public final class ExpectedVersions {

    /** The key in a command's metadata. */
    public static final String KEY = "expectedVersions";

    private ExpectedVersions() {}

    /**
     * Goes on only where the stream is at one of the versions, or none was named.
     *
     * @throws Refusal.VersionMoved otherwise
     */
    public static void check(@Nullable Set<Long> expected, long version) {
        if (expected != null && !expected.isEmpty() && !expected.contains(version)) {
            throw new Refusal.VersionMoved(version);
        }
    }
}
