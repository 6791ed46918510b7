package dev.tidings.query.comment;

import dev.tidings.events.CommentEvent;
import dev.tidings.events.CommentEvent.CommentDeleted;
import dev.tidings.events.CommentEvent.CommentWritten;
import dev.tidings.events.PostEvent.PostDeleted;
import dev.tidings.events.TidingsEvent;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.Projection;
import dev.tidings.projections.ProjectionTable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps {@code comment}, and how many comments each post has. */
@Component
class CommentProjection implements Projection<TidingsEvent> {

    private static final List<ProjectionTable> TABLES =
            List.of(ProjectionTable.of("comment", "comment_by_post"), ProjectionTable.of("post_comment_count"));

    private static final Set<Class<? extends TidingsEvent>> HANDLED =
            Set.of(CommentWritten.class, CommentDeleted.class, PostDeleted.class);

    private final CommentTable table;

    CommentProjection(CommentTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "comment";
    }

    @Override
    public List<ProjectionTable> tables() {
        return TABLES;
    }

    @Override
    public Set<Class<? extends TidingsEvent>> handles() {
        return HANDLED;
    }

    /** By post, whose end is the end of its comments. */
    @Override
    public UUID sequencedBy(TidingsEvent event) {
        return event instanceof CommentEvent comment ? comment.postId() : event.stream();
    }

    @Override
    public void project(List<Envelope<TidingsEvent>> events) {
        CommentChanges changes = new CommentChanges();
        for (Envelope<TidingsEvent> recorded : events) {
            switch (recorded.event()) {
                case CommentWritten written -> changes.write(written, recorded.position(), recorded.recordedAt());
                case CommentDeleted deleted -> changes.delete(deleted.commentId());
                case PostDeleted deleted -> changes.deleteAllOf(deleted.postId());
                default -> {}
            }
        }
        table.deleteAllOf(changes.postsGone());
        table.count(table.delete(changes.gone()), table.insert(changes.written()));
    }
}
