package dev.tidings.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export, which is one of an import.
 *
 * @param author      the username; one made of the id where the author was erased
 * @param updatedAt   absent where the post was not changed since it was written
 * @param publishedAt absent for a draft
 * @param scheduledAt absent where it is not published by itself
 * @param recentViews those of the views that windows still reach back to, by the hour; absent where there are none
 */
@JsonInclude(Include.NON_NULL)
record ExportedPost(
        String author,
        String title,
        String content,
        @Nullable String summary,
        List<String> tags,
        String slug,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant scheduledAt,
        boolean published,
        long views,
        @Nullable List<RecentViews> recentViews) {

    /**
     * The views of one hour.
     *
     * @param hour when it began
     */
    record RecentViews(Instant hour, long views) {}

    static ExportedPost of(ResultSet row) throws SQLException {
        String username = row.getString("username");
        Instant createdAt = instant(row, "created_at");
        Instant updatedAt = instant(row, "updated_at");
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        OffsetDateTime scheduled = row.getObject("scheduled_at", OffsetDateTime.class);
        return new ExportedPost(
                username == null ? erased(row.getObject("author_id", UUID.class)) : username,
                row.getString("title"),
                row.getString("content"),
                row.getString("summary"),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("slug"),
                createdAt,
                published == null ? null : published.toInstant(),
                updatedAt.equals(createdAt) ? null : updatedAt,
                scheduled == null ? null : scheduled.toInstant(),
                published != null,
                row.getLong("views"),
                recentViews(row));
    }

    private static @Nullable List<RecentViews> recentViews(ResultSet row) throws SQLException {
        Array hours = row.getArray("hours");
        if (hours == null) {
            return null;
        }
        Integer[] beginnings = (Integer[]) hours.getArray();
        Long[] counts = (Long[]) row.getArray("hour_views").getArray();
        List<RecentViews> recent = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            recent.add(new RecentViews(Instant.EPOCH.plus(Duration.ofHours(beginnings[i])), counts[i]));
        }
        return recent;
    }

    /** No name that anybody had: an id alone would be refused as one. */
    private static String erased(UUID author) {
        return "erased-" + author;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
