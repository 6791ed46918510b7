package dev.tidings.query.post;

/**
 * A post that a search has found.
 *
 * @param score how well it fits; 0 in lists with another order
 */
record RankedPost(PostSummary post, long score) {}
