package dev.tidings.query.post;

import dev.tidings.query.paging.Choice;
import dev.tidings.query.paging.Cursor;
import java.util.Arrays;

/** The orders in which posts can be listed. Every one ends with the id, and so leaves no ties. */
enum PostSort {
    /** Of what is searched for; {@link PostRanking} has it. */
    RELEVANCE("relevance", "score", true),
    NEWEST("-created", "created_at", true),
    OLDEST("created", "created_at", false),
    LAST_UPDATED("-updated", "updated_at", true),
    LONGEST_UNCHANGED("updated", "updated_at", false),
    MOST_VIEWED("-views", "views", true),
    LEAST_VIEWED("views", "views", false);

    private final String label;
    private final String column;
    private final boolean descending;

    PostSort(String label, String column, boolean descending) {
        this.label = label;
        this.column = column;
        this.descending = descending;
    }

    /** The order that a request for a list names. */
    static PostSort named(String label) {
        PostSort[] orders =
                Arrays.stream(values()).filter(sort -> sort != RELEVANCE).toArray(PostSort[]::new);
        return Choice.of("sort", label, orders, PostSort::label);
    }

    /** The order that a request names in which something is searched for. */
    static PostSort ofSearch(String label) {
        return Choice.of("sort", label, values(), PostSort::label);
    }

    String label() {
        return label;
    }

    boolean isByCreation() {
        return this == NEWEST || this == OLDEST;
    }

    boolean isByViews() {
        return this == MOST_VIEWED || this == LEAST_VIEWED;
    }

    boolean isDescending() {
        return descending;
    }

    /** The column that a list by time is sorted by. */
    String column() {
        return column;
    }

    /** {@code <} or {@code >}: what is behind a place in the list. */
    String behind() {
        return descending ? "<" : ">";
    }

    /** For {@code order by}, column by column. */
    String direction() {
        return descending ? " desc" : " asc";
    }

    /** The cursor of a post in a list with this order. */
    String cursor(String list, PostSummary post) {
        return switch (this) {
            case RELEVANCE -> throw new IllegalStateException("A place among ranked posts is their ranking's to tell.");
            case NEWEST, OLDEST -> Cursor.write(list, post.createdAt(), post.id());
            case LAST_UPDATED, LONGEST_UNCHANGED -> Cursor.write(list, post.updatedAt(), post.id());
            case MOST_VIEWED, LEAST_VIEWED -> Cursor.write(list, post.views(), post.createdAt(), post.id());
        };
    }
}
