package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostEvent.PostUnscheduled;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of a post.
 *
 * @param position of its event in the log
 * @param at       when it was recorded
 * @param by       null where nobody was logged in
 * @param title    as it was from then on; null where the change does not touch it
 * @param summary  as it was from then on, empty for none; null where the change does not touch it
 * @param content  as it was from then on; null where the change does not touch it
 * @param tags     as they were from then on; null where the change does not touch them
 * @param slug     as it was from then on; null where the change does not touch it
 * @param publishAt when it was to be published by itself; null where the change is another
 */
record PostChangeResponse(
        long version,
        long position,
        Kind change,
        Instant at,
        @Nullable Author by,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String content,
        @Nullable List<String> tags,
        @Nullable String slug,
        @Nullable Instant publishAt) {

    /** What was done to the post. */
    enum Kind {
        DRAFTED,
        EDITED,
        PUBLISHED,
        UNPUBLISHED,
        SCHEDULED,
        UNSCHEDULED,
        DELETED;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PostChangeResponse of(PostEnvelope record, @Nullable Author by) {
        return switch (record.event()) {
            case PostDrafted it ->
                text(record, Kind.DRAFTED, by, it.title(), it.summary(), it.content(), it.tags(), it.slug());
            case PostEdited it ->
                text(record, Kind.EDITED, by, it.title(), it.summary(), it.content(), it.tags(), it.slug());
            case PostPublished ignored -> step(record, Kind.PUBLISHED, by, null);
            case PostUnpublished ignored -> step(record, Kind.UNPUBLISHED, by, null);
            case PostScheduled it -> step(record, Kind.SCHEDULED, by, it.publishAt());
            case PostUnscheduled ignored -> step(record, Kind.UNSCHEDULED, by, null);
            case PostDeleted ignored -> step(record, Kind.DELETED, by, null);
        };
    }

    private static PostChangeResponse text(
            PostEnvelope record,
            Kind kind,
            @Nullable Author by,
            String title,
            @Nullable String summary,
            String content,
            @Nullable List<String> tags,
            @Nullable String slug) {
        Envelope<TidingsEvent> recorded = record.recorded();
        return new PostChangeResponse(
                recorded.version(),
                recorded.position(),
                kind,
                recorded.recordedAt(),
                by,
                title,
                summary,
                content,
                tags,
                slug,
                null);
    }

    private static PostChangeResponse step(
            PostEnvelope record, Kind kind, @Nullable Author by, @Nullable Instant publishAt) {
        Envelope<TidingsEvent> recorded = record.recorded();
        return new PostChangeResponse(
                recorded.version(),
                recorded.position(),
                kind,
                recorded.recordedAt(),
                by,
                null,
                null,
                null,
                null,
                null,
                publishAt);
    }
}
