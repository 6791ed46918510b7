package dev.tidings.query.trending;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostEdited;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.query.projection.Projection;
import dev.tidings.query.projection.ProjectionTable;
import dev.tidings.query.projection.RecordedEvent;
import dev.tidings.query.projection.Sequencing;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code trending_post}: views in total and within each window, as of the clock's hour. */
@Component
class TrendingProjection implements Projection {

    private static final List<ProjectionTable> TABLES = List.of(
            ProjectionTable.of("trending_post"),
            ProjectionTable.of("trending_view_hour"),
            ProjectionTable.of("trending_clock"));

    private static final Set<EventType> HANDLED = EnumSet.of(
            EventType.POST_DRAFTED,
            EventType.POST_PUBLISHED,
            EventType.POST_UNPUBLISHED,
            EventType.POST_DELETED,
            EventType.POST_VIEWS_RECORDED);

    private final TrendingTable table;
    private final TrendingClock clock;

    TrendingProjection(TrendingTable table, TrendingClock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "trending";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<EventType> handles() {
        return HANDLED;
    }

    /** By post, so that the views of a busy author's posts are shared by all segments. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byPost(event);
    }

    @Override
    public void seed() {
        clock.seed();
    }

    @Override
    public Instant settle(Instant now) {
        return clock.moveOnTo(now);
    }

    @Override
    public void project(List<RecordedEvent> events) {
        int hour = clock.holdHour();
        Collection<PostViewsChange> changes = fold(events, hour - Window.LONGEST_HOURS);
        table.delete(changes.stream().filter(PostViewsChange::isGone).toList());
        table.insert(changes.stream().filter(PostViewsChange::isNew).toList(), hour);
        table.update(changes.stream().filter(PostViewsChange::isChanged).toList(), hour);
        table.addHours(changes);
    }

    private static Collection<PostViewsChange> fold(List<RecordedEvent> events, int firstHour) {
        Map<UUID, PostViewsChange> changes = new HashMap<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case PostViewsRecorded views ->
                    changes.computeIfAbsent(views.postId(), PostViewsChange::new)
                            .view(views.count(), Hours.hourOf(recorded.recordedAt()), firstHour);
                case PostEvent post -> apply(post, changes.computeIfAbsent(post.postId(), PostViewsChange::new));
                case UserEvent ignored -> {}
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
            case PostEdited ignored -> {}
        }
    }
}
