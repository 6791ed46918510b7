package dev.tidings.query.trending;

import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps {@code trending_post}: views in total and within each window, as of the clock's hour. */
@Component
class TrendingProjection implements Projection<TidingsEvent> {

    static final String NAME = "trending";

    private static final Duration GATHERING = Duration.ofMillis(50);

    private static final List<ProjectionTable> TABLES = List.of(
            ProjectionTable.of("trending_post"),
            ProjectionTable.of("trending_view_hour"),
            ProjectionTable.of("trending_clock"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED = Set.of(
            PostDrafted.class, PostPublished.class, PostUnpublished.class, PostDeleted.class, PostViewsRecorded.class);

    private final TrendingTable table;
    private final TrendingClock clock;

    TrendingProjection(TrendingTable table, TrendingClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** By post, so that the views of a busy author's posts are shared by all segments. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event.stream();
    }

    @Override
    public void seed() {
        clock.seed();
    }

    @Override
    public Instant settle(Instant now) {
        return clock.moveOnTo(now);
    }

    /** Views come by the thousand and are of many posts, and nobody sees that a board is so much older. */
    @Override
    public Duration gathering() {
        return GATHERING;
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        int hour = clock.holdHour();
        Collection<PostViewsChange> changes = fold(events, hour - Window.LONGEST_HOURS);
        table.delete(changes.stream().filter(PostViewsChange::isGone).toList());
        List<PostViewsChange> inserted =
                changes.stream().filter(PostViewsChange::isNew).toList();
        table.insert(inserted, hour);
        // Views of posts that are not in the table, because they were deleted, are dropped.
        List<PostViewsChange> updated =
                table.update(changes.stream().filter(PostViewsChange::isChanged).toList(), hour);
        table.addHours(Stream.concat(inserted.stream(), updated.stream()).toList());
    }

    private static Collection<PostViewsChange> fold(List<Envelope<TidingsEvent>> events, int firstHour) {
        Map<UUID, PostViewsChange> changes = new HashMap<>();
        for (Envelope<TidingsEvent> recorded : events) {
            switch (recorded.event()) {
                case PostViewsRecorded views ->
                    changes.computeIfAbsent(views.postId(), PostViewsChange::new)
                            .view(views.count(), Hours.hourOf(recorded.recordedAt()), firstHour);
                case PostEvent post -> apply(post, changes.computeIfAbsent(post.postId(), PostViewsChange::new));
                default -> {}
            }
        }
        return changes.values();
    }

    private static void apply(PostEvent event, PostViewsChange change) {
        switch (event) {
            case PostDrafted drafted -> change.draft(drafted);
            case PostPublished ignored -> change.publish(true);
            case PostUnpublished ignored -> change.publish(false);
            case PostDeleted ignored -> change.delete();
            default -> {}
        }
    }
}
