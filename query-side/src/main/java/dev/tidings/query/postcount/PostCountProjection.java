package dev.tidings.query.postcount;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import dev.tidings.query.projection.Projection;
import dev.tidings.query.projection.ProjectionTable;
import dev.tidings.query.projection.RecordedEvent;
import dev.tidings.query.projection.Sequencing;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code post_count}: how many posts each user has. */
@Component
class PostCountProjection implements Projection {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("post_count"), ProjectionTable.of("post_count_published"));

    private static final Set<EventType> HANDLED = EnumSet.of(
            EventType.USER_REGISTERED,
            EventType.USERNAME_CHANGED,
            EventType.USER_ERASED,
            EventType.POST_DRAFTED,
            EventType.POST_PUBLISHED,
            EventType.POST_UNPUBLISHED,
            EventType.POST_DELETED);

    private final PostCountTable table;
    private final UserNames names;

    PostCountProjection(PostCountTable table, UserNames names) {
        this.table = table;
        this.names = names;
    }

    @Override
    public String name() {
        return "post-count";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<EventType> handles() {
        return HANDLED;
    }

    /** By user: a post's events go where its author's go. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byAuthor(event);
    }

    @Override
    public void project(List<RecordedEvent> events) {
        PostCountChanges changes = new PostCountChanges();
        for (RecordedEvent recorded : events) {
            changes.apply(recorded.event());
        }
        table.writeNames(names.open(changes.names()));
        table.addPublished(changes.gained());
        table.removePublished(changes.lost());
        changes.countLost(table.removePublished(changes.lostIfPublished()));
        table.addCounts(changes.counts());
    }
}
