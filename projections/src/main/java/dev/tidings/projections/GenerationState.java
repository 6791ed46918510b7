package dev.tidings.projections;

import java.util.Locale;

/** What a generation is for. All but dropped ones are fed with events. */
enum GenerationState {
    /** Queries read it. */
    LIVE,
    /** A rebuild fills it. */
    BUILDING,
    /** It was live before the one that is, and can be again. */
    PREVIOUS,
    /** It is not wanted any more; its tables may still be there for a moment. */
    DROPPED;

    /** As the database has it. */
    static GenerationState named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** As the database has it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
