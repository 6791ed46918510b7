package dev.tidings.command.change;

import org.jspecify.annotations.Nullable;

/** An aggregate's root that says how much memory it takes. */
public interface CacheableAggregate {

    /** What objects and references take that each aggregate has: more rather than less. */
    int FIXED_BYTES = 150;

    /** How much memory it takes, about, with all that it refers to. */
    int bytes();

    /** How much memory a text takes at the most. */
    static int textBytes(@Nullable CharSequence text) {
        return text == null ? 0 : 48 + Character.BYTES * text.length();
    }
}
