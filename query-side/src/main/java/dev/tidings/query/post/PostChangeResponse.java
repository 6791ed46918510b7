package dev.tidings.query.post;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One change of a post.
 *
 * @param position of its event in the log
 * @param at       when it was recorded
 * @param by       null where nobody was logged in
 * @param title    as it was from then on; null where the change does not touch it
 * @param content  as it was from then on; null where the change does not touch it
 */
record PostChangeResponse(
        long version,
        long position,
        Kind change,
        Instant at,
        @Nullable Author by,
        @Nullable String title,
        @Nullable String content) {

    /** What was done to the post. */
    enum Kind {
        DRAFTED,
        EDITED,
        PUBLISHED,
        UNPUBLISHED,
        DELETED;

        @JsonValue
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PostChangeResponse of(PostRecord record, @Nullable Author by) {
        PostEvent event = record.event();
        return switch (event) {
            case PostDrafted drafted -> of(record, Kind.DRAFTED, by, drafted.title(), drafted.content());
            case PostEdited edited -> of(record, Kind.EDITED, by, edited.title(), edited.content());
            case PostPublished ignored -> of(record, Kind.PUBLISHED, by, null, null);
            case PostUnpublished ignored -> of(record, Kind.UNPUBLISHED, by, null, null);
            case PostDeleted ignored -> of(record, Kind.DELETED, by, null, null);
        };
    }

    private static PostChangeResponse of(
            PostRecord record, Kind kind, @Nullable Author by, @Nullable String title, @Nullable String content) {
        return new PostChangeResponse(
                record.recorded().version(),
                record.recorded().position(),
                kind,
                record.recorded().recordedAt(),
                by,
                title,
                content);
    }
}
