package dev.tidings.query.postcount;

import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostEvent.PostUnpublished;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import dev.tidings.query.projection.Sequencing;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code post_count}: how many posts each user has. */
@Component
class PostCountProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("post_count"), ProjectionTable.of("post_count_published"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED = Set.of(
            UserRegistered.class,
            UsernameChanged.class,
            UserErased.class,
            PostDrafted.class,
            PostPublished.class,
            PostUnpublished.class,
            PostDeleted.class);

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
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** By user: a post's events go where its author's go. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return Sequencing.byAuthor(event);
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        PostCountChanges changes = new PostCountChanges();
        for (Envelope<TidingsEvent> recorded : events) {
            changes.apply(recorded.event());
        }
        table.writeNames(names.open(changes.names()));
        table.addPublished(changes.gained());
        table.removePublished(changes.lost());
        changes.countLost(table.removePublished(changes.lostIfPublished()));
        table.addCounts(changes.counts());
    }
}
