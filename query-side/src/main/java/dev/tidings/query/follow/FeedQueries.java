package dev.tidings.query.follow;

import dev.tidings.query.post.PostSummary;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads feeds. The limit stands in the text and is no parameter: PostgreSQL would make a plan for each execution, for
 * without knowing the limit it thinks little of the plan that it could keep.
 */
@Component
class FeedQueries {

    /**
     * The posts of a page are by those authors whose newest post behind its beginning is among the newest such ones: one
     * look into an index for each author finds them, and then a few more for each of so few authors the posts.
     */
    private static final String NEWEST_FIRST = """
            select {columns}
              from (select latest.id
                      from (select f.user_id
                              from follow f
                             cross join lateral (
                                   select published_at, id
                                     from post
                                    where author_id = f.user_id and published
                                      and (published_at, id) < (:publishedAt, :id)
                                    order by published_at desc, id desc
                                    limit 1) newest
                             where f.reader_id = :reader
                             order by newest.published_at desc, newest.id desc
                             limit {limit}) author
                     cross join lateral (
                           select published_at, id
                             from post
                            where author_id = author.user_id and published
                              and (published_at, id) < (:publishedAt, :id)
                            order by published_at desc, id desc
                            limit {limit}) latest
                     order by latest.published_at desc, latest.id desc
                     limit {limit}) found
              join post p on p.id = found.id
             {author}
              left join trending_post t on t.post_id = p.id
             order by p.published_at desc, p.id desc
            """;

    private final EntityManager entityManager;

    FeedQueries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The first published posts, behind a place in the list, of those whom the reader follows. */
    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    List<PostSummary> find(UUID reader, Instant publishedAt, UUID id, int limit) {
        return entityManager
                .createNativeQuery(statement(limit), PostSummary.MAPPING)
                .setParameter("reader", reader)
                .setParameter("publishedAt", publishedAt)
                .setParameter("id", id)
                .getResultList();
    }

    static String statement(int limit) {
        return NEWEST_FIRST
                .replace("{columns}", PostSummary.COLUMNS)
                .replace("{author}", PostSummary.AUTHOR)
                .replace("{limit}", Integer.toString(limit));
    }
}
