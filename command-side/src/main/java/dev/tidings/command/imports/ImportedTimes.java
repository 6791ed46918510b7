package dev.tidings.command.imports;

import dev.tidings.command.input.Instants;
import dev.tidings.http.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When what happened to an imported post, where it comes from.
 *
 * @param createdAt   null for now
 * @param updatedAt   null where it was not changed
 * @param publishedAt null for when it was created, where it is published at all
 * @param scheduledAt null where it is not published by itself
 * @param recentViews the times of the hours that views are told for, in their order
 */
record ImportedTimes(
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        boolean isPublished,
        List<Instant> recentViews) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    /**
     * The times that the line names. Where it does not say when the post was written, that was before all else.
     *
     * @throws ProblemException when they cannot be
     */
    static ImportedTimes of(ImportedPost post, Instant now) {
        Instant updatedAt = time("updatedAt", post.updatedAt(), now);
        Instant publishedAt = time("publishedAt", post.publishedAt(), now);
        Instant createdAt = post.createdAt() == null
                ? Stream.of(updatedAt, publishedAt)
                        .filter(time -> time != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : time("createdAt", post.createdAt(), now);
        requireSince(createdAt, "updatedAt", updatedAt);
        requireSince(createdAt, "publishedAt", publishedAt);
        if (publishedAt != null && Boolean.FALSE.equals(post.published())) {
            throw ProblemException.invalid("publishedAt", "must not be given for a post that is not published");
        }
        boolean isPublished = publishedAt != null || Boolean.TRUE.equals(post.published());
        Instant scheduledAt = scheduledAt(post);
        requireSince(createdAt, "scheduledAt", scheduledAt);
        if (isPublished && scheduledAt != null) {
            throw ProblemException.invalid("scheduledAt", "must not be given for a post that is published");
        }
        List<Instant> recentViews = new ArrayList<>();
        for (ImportedPost.RecentViews recent :
                Objects.requireNonNullElse(post.recentViews(), List.<ImportedPost.RecentViews>of())) {
            recentViews.add(hour(recent.hour(), createdAt, now));
        }
        return new ImportedTimes(createdAt, updatedAt, publishedAt, scheduledAt, isPublished, recentViews);
    }

    private static @Nullable Instant scheduledAt(ImportedPost post) {
        if (post.scheduledAt() == null) {
            return null;
        }
        Instant time = parse("scheduledAt", post.scheduledAt());
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw ProblemException.invalid("scheduledAt", "must lie between the years 1 and 9999");
        }
        return Instants.toMicros(time);
    }

    /** Nobody saw the post before it was written, which may have been within the hour. */
    private static Instant hour(String text, @Nullable Instant createdAt, Instant now) {
        Instant hour = parse("recentViews.hour", text);
        if (hour.isBefore(EARLIEST) || hour.isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.invalid("recentViews.hour", "must not lie in the future, nor before the year 1");
        }
        Instant written = Objects.requireNonNullElse(createdAt, now);
        if (hour.isBefore(written.truncatedTo(ChronoUnit.HOURS))) {
            throw ProblemException.invalid("recentViews.hour", "must not be before createdAt");
        }
        return Instants.toMicros(hour.isBefore(written) ? written : hour);
    }

    private static @Nullable Instant time(String field, @Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        Instant time = parse(field, text);
        if (time.isBefore(EARLIEST) || time.isAfter(now.plus(CLOCK_SKEW))) {
            throw ProblemException.invalid(field, "must not lie in the future, nor before the year 1");
        }
        return Instants.toMicros(time);
    }

    private static Instant parse(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "must be a time as in 2026-01-31T12:00:00Z");
        }
    }

    private static void requireSince(@Nullable Instant createdAt, String field, @Nullable Instant time) {
        if (createdAt != null && time != null && time.isBefore(createdAt)) {
            throw ProblemException.invalid(field, "must not be before createdAt");
        }
    }
}
