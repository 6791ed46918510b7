package dev.tidings.query.postcount;

import java.util.UUID;

/** How much one user's counts change with a batch. */
final class CountChange {

    private final UUID userId;
    private long posts;
    private long published;

    CountChange(UUID userId) {
        this.userId = userId;
    }

    void addPosts(long count) {
        posts += count;
    }

    void addPublished(long count) {
        published += count;
    }

    UUID userId() {
        return userId;
    }

    long posts() {
        return posts;
    }

    long published() {
        return published;
    }

    boolean isNone() {
        return posts == 0 && published == 0;
    }
}
