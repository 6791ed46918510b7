package dev.tidings.query.projection;

/** Where projections read the log. */
enum FeedSource {
    POSTGRESQL,
    KAFKA
}
