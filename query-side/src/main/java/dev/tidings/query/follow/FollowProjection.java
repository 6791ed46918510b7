package dev.tidings.query.follow;

import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code follow}, and how many followers each user has. */
@Component
class FollowProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("follow", "follow_by_user"), ProjectionTable.of("follower_count"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED =
            Set.of(UserFollowed.class, UserUnfollowed.class, UserErased.class);

    private static final UUID ALL = new UUID(0, 0);

    private final FollowTable table;

    FollowProjection(FollowTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "follow";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** All in one order: whoever follows somebody is two users, and the erasure of either has to come behind it. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return ALL;
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        FollowChanges changes = new FollowChanges();
        for (Envelope<TidingsEvent> recorded : events) {
            switch (recorded.event()) {
                case UserFollowed it -> changes.put(new Follow(it.readerId(), it.userId()), true);
                case UserUnfollowed it -> changes.put(new Follow(it.readerId(), it.userId()), false);
                case UserErased it -> changes.erase(it.userId());
                default -> {}
            }
        }
        table.write(changes);
    }
}
