package dev.tidings.query.comment;

import dev.tidings.query.user.SuspendedUsers;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads {@code comment}. The limit stands in the text and is no parameter: PostgreSQL would make a plan for each
 * execution, for without knowing the limit it thinks little of the plan that it could keep.
 */
@Component
class CommentQueries {

    private static final String OLDEST_FIRST = """
            select c.id, c.post_id, c.author_id, u.username, c.position, c.body, c.created_at
              from (select *
                      from comment
                     where post_id = :post and (created_at, id) > (:createdAt, :id)
                       and author_id not in {suspended}
                     order by created_at, id
                     limit {limit}) c
              left join user_profile u on u.id = c.author_id
             order by c.created_at, c.id
            """;

    private static final String AT = """
            select c.id, c.post_id, c.author_id, u.username, c.position, c.body, c.created_at
              from comment c
              left join user_profile u on u.id = c.author_id
             where c.post_id = :post and c.position = :position and c.author_id not in {suspended}
            """.replace("{suspended}", SuspendedUsers.IDS);

    private final EntityManager entityManager;

    CommentQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The first comments on the post behind a place in the list. */
    @SuppressWarnings("unchecked") // The mapping makes nothing but comments.
    List<CommentResponse> find(UUID post, Instant createdAt, UUID id, int limit) {
        return entityManager
                .createNativeQuery(statement(limit), CommentResponse.MAPPING)
                .setParameter("post", post)
                .setParameter("createdAt", createdAt)
                .setParameter("id", id)
                .getResultList();
    }

    /** The comment on the post that came at a position of the log; none or one. */
    @SuppressWarnings("unchecked") // The mapping makes nothing but comments.
    List<CommentResponse> at(UUID post, long position) {
        return entityManager
                .createNativeQuery(AT, CommentResponse.MAPPING)
                .setParameter("post", post)
                .setParameter("position", position)
                .getResultList();
    }

    static String statement(int limit) {
        return OLDEST_FIRST.replace("{suspended}", SuspendedUsers.IDS).replace("{limit}", Integer.toString(limit));
    }
}
