package dev.tidings.query.trending;

import dev.tidings.query.paging.Choice;

/** What places a post on the board. */
enum Ranking {
    CREATED("created"),
    VIEWED("viewed");

    private final String label;

    Ranking(String label) {
        this.label = label;
    }

    /** The ranking that a request names. */
    static Ranking named(String label) {
        return Choice.of("by", label, values(), ranking -> ranking.label);
    }
}
