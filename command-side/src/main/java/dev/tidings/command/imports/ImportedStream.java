package dev.tidings.command.imports;

import dev.tidings.command.imports.ImportedPost.RecentViews;
import dev.tidings.command.post.Post;
import dev.tidings.command.post.SlugClaims;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostScheduled;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TagForms;
import dev.tidings.http.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/**
 * What an imported post begins its stream with, and its views. Nobody has its id yet, so there is nothing that its
 * aggregate would decide.
 */
record ImportedStream(UUID postId, ImportedPost post, ImportedTimes times, SlugClaims.Wish wish) {

    /**
     * What the line comes to.
     *
     * @throws ProblemException when it contradicts itself
     */
    static ImportedStream of(UUID postId, ImportedPost post, Instant now) {
        if (post.views() != null && post.views() < sum(recentViews(post))) {
            throw ProblemException.invalid("views", "must not be less than recentViews come to");
        }
        ImportedTimes times = ImportedTimes.of(post, now);
        return new ImportedStream(postId, post, times, SlugClaims.Wish.of(postId, post.slug(), post.title()));
    }

    private static List<RecentViews> recentViews(ImportedPost post) {
        return Objects.requireNonNullElse(post.recentViews(), List.of());
    }

    private static long sum(List<RecentViews> recent) {
        return recent.stream().mapToLong(RecentViews::views).sum();
    }

    /**
     * Its events, in their order.
     *
     * @param slug     claimed for the post
     * @param now      when they happen
     * @param metadata of all of them
     */
    List<EventMessage<?>> events(UUID authorId, String slug, Instant now, MetaData metadata) {
        Instant createdAt = Objects.requireNonNullElse(times.createdAt(), now);
        List<PostEvent> written = new ArrayList<>();
        written.add(new PostDrafted(
                postId,
                authorId,
                post.title(),
                post.content(),
                post.summary() == null || post.summary().isBlank()
                        ? null
                        : post.summary().strip(),
                post.tags() == null ? List.of() : TagForms.of(post.tags()),
                slug,
                createdAt,
                times.updatedAt()));
        if (times.isPublished()) {
            written.add(
                    new PostPublished(postId, authorId, Objects.requireNonNullElse(times.publishedAt(), createdAt)));
        }
        if (times.scheduledAt() != null) {
            written.add(new PostScheduled(postId, authorId, times.scheduledAt()));
        }
        List<EventMessage<?>> events = new ArrayList<>();
        for (PostEvent event : written) {
            events.add(new GenericDomainEventMessage<>(
                    Post.STREAM_TYPE, postId.toString(), events.size(), event, metadata));
        }
        long before = Objects.requireNonNullElse(post.views(), 0L);
        List<RecentViews> recent = recentViews(post);
        for (int i = 0; i < recent.size(); i++) {
            long count = recent.get(i).views();
            before -= count;
            events.add(views(count, times.recentViews().get(i), metadata));
        }
        if (before > 0) {
            events.add(views(before, createdAt, metadata));
        }
        return events;
    }

    /** Views happened since that instant, which the log keeps for them. */
    private EventMessage<?> views(long count, Instant since, MetaData metadata) {
        return new GenericEventMessage<>(
                new GenericMessage<>(new PostViewsRecorded(postId, count), metadata), () -> since);
    }
}
