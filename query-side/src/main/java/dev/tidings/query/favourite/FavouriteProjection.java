package dev.tidings.query.favourite;

import dev.tidings.events.ReaderEvent;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code favourite}, and how many readers favour each post. What becomes of the post does not matter: the rows of
 * one that is gone are shown to nobody, and its readers may still take them back.
 */
@Component
class FavouriteProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("favourite"), ProjectionTable.of("post_favourite_count"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED =
            Set.of(PostFavourited.class, PostUnfavourited.class, UserErased.class);

    private final FavouriteTable table;

    FavouriteProjection(FavouriteTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "favourite";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** By reader, whose erasure takes its favourites along. Segments add to the counts of a post in any order. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event instanceof ReaderEvent reader ? reader.readerId() : event.stream();
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        FavouriteChanges changes = new FavouriteChanges();
        for (Envelope<TidingsEvent> recorded : events) {
            switch (recorded.event()) {
                case PostFavourited it -> changes.put(new Favourite(it.readerId(), it.postId()), true);
                case PostUnfavourited it -> changes.put(new Favourite(it.readerId(), it.postId()), false);
                case UserErased it -> changes.erase(it.userId());
                default -> {}
            }
        }
        table.write(changes);
    }
}
