package dev.tidings.http.conditional;

import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code If-Match} (RFC 9110, section 13.1.1). */
final class IfMatchHeader {

    static final String NAME = "If-Match";

    /** A version that no stream has, so that a condition nothing can meet stays a condition. */
    private static final long NEVER = -1;

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");
    /** Tags are "3" after a change, "3-abc" on what is read and "3-abc-gzip" on what is read compressed. */
    private static final Pattern VERSION = Pattern.compile("(\\d{1,18})(-.*)?");

    private static final Pattern BETWEEN = Pattern.compile("[ \t]*(,[ \t]*)+");

    private IfMatchHeader() {}

    /**
     * The precondition.
     *
     * @param value the header, several joined by commas
     * @throws ProblemException 400 where it is neither {@code *} nor a list of entity tags
     */
    static IfMatch parse(String value) {
        String trimmed = value.strip();
        if (trimmed.equals("*")) {
            return IfMatch.ANY;
        }
        Set<Long> versions = new HashSet<>();
        Matcher tag = TAG.matcher(trimmed);
        Matcher between = BETWEEN.matcher(trimmed);
        int at = 0;
        do {
            if (!tag.region(at, trimmed.length()).lookingAt()) {
                throw malformed();
            }
            versions.add(version(tag));
            at = tag.end();
            if (at < trimmed.length()) {
                if (!between.region(at, trimmed.length()).lookingAt()) {
                    throw malformed();
                }
                at = between.end();
            }
        } while (at < trimmed.length());
        return new IfMatch(versions);
    }

    /** Weak tags never match here, nor do tags that are not ours. */
    private static long version(Matcher tag) {
        Matcher version = VERSION.matcher(tag.group(2));
        return tag.group(1) == null && version.matches() ? Long.parseLong(version.group(1)) : NEVER;
    }

    private static ProblemException malformed() {
        return ProblemException.invalid(NAME, "must be * or a list of entity tags such as \"3\"");
    }
}
