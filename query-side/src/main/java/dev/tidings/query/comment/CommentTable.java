package dev.tidings.query.comment;

import static dev.tidings.query.batch.Column.instants;
import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.texts;
import static dev.tidings.query.batch.Column.uuids;

import dev.tidings.query.batch.Counts;
import dev.tidings.query.comment.CommentChanges.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code comment} and {@code post_comment_count}, many rows a statement. */
@Component
class CommentTable {

    private static final String INSERT = """
            insert into comment (id, post_id, author_id, position, body, created_at)
            select * from unnest(?, ?, ?, ?, ?, ?)
            """;

    private static final String DELETE = "delete from comment where id = any (?) returning post_id";

    private static final String DELETE_ALL_OF = "delete from comment where post_id = any (?)";

    private static final String FORGET = "delete from post_comment_count where post_id = any (?)";

    private static final String COUNT = """
            insert into post_comment_count (post_id, comments)
            select * from unnest(?, ?)
            on conflict (post_id) do update set comments = post_comment_count.comments + excluded.comments
            """;

    private static final String FORGET_NONE = "delete from post_comment_count where post_id = any (?) and comments = 0";

    private final JdbcTemplate jdbc;

    CommentTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    /** Deletes the comments on these posts, whose numbers need not be known any more. */
    void deleteAllOf(Collection<UUID> posts) {
        if (!posts.isEmpty()) {
            jdbc.update(DELETE_ALL_OF, uuids(posts));
            jdbc.update(FORGET, uuids(posts));
        }
    }

    /** Deletes comments; the posts that they were on, once for each. */
    List<UUID> delete(Collection<UUID> comments) {
        return comments.isEmpty()
                ? List.of()
                : jdbc.query(DELETE, (row, number) -> row.getObject(1, UUID.class), uuids(comments));
    }

    /** Adds comments; the posts that they are on, once for each. */
    List<UUID> insert(Collection<Written> comments) {
        if (!comments.isEmpty()) {
            jdbc.update(
                    INSERT,
                    uuids(comments, comment -> comment.event().commentId()),
                    uuids(comments, comment -> comment.event().postId()),
                    uuids(comments, comment -> comment.event().authorId()),
                    longs(comments, Written::position),
                    texts(comments, comment -> comment.event().body()),
                    instants(comments, Written::createdAt));
        }
        return comments.stream().map(comment -> comment.event().postId()).toList();
    }

    /** Counts comments that went and came, each by its post. */
    void count(Collection<UUID> gone, Collection<UUID> come) {
        Counts counts = new Counts();
        counts.removeAll(gone);
        counts.addAll(come);
        Map<UUID, Long> changes = counts.changes();
        if (!changes.isEmpty()) {
            jdbc.update(COUNT, uuids(changes.keySet()), longs(changes.values(), change -> change));
            jdbc.update(FORGET_NONE, uuids(changes.keySet()));
        }
    }
}
