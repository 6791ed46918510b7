package dev.tidings.http;

import java.util.Set;

/**
 * The precondition that a change rests on ({@code If-Match}). A controller method takes it as a parameter.
 *
 * @param versions the versions of which one must be the current one; empty where any will do (no header, or {@code *})
 */
public record IfMatch(Set<Long> versions) {

    /** No precondition: the last write wins. */
    public static final IfMatch ANY = new IfMatch(Set.of());

    /** Takes a copy of the versions. */
    public IfMatch {
        versions = Set.copyOf(versions);
    }

    /** Whether the client named a version at all. */
    public boolean isConditional() {
        return !versions.isEmpty();
    }

    /** Whether a stream at this version may be changed. */
    public boolean allows(long version) {
        return versions.isEmpty() || versions.contains(version);
    }
}
