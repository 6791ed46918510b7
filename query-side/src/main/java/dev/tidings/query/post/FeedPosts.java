package dev.tidings.query.post;

import dev.tidings.events.TagForms;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is published, the newest publication first, for feeds: bounded in number and, so that nobody has to hold a score of
 * the longest posts, in bytes of their contents. The limits stand in the text and are no parameters: PostgreSQL would make
 * a plan for each execution, for without knowing them it thinks little of the plan that it could keep.
 */
@Component
public class FeedPosts {

    private static final int MOST = 20;
    private static final int LONGEST = 500_000;
    private static final int ALTOGETHER = 1_000_000;

    /** The newest by their creation, among which the newest by their publication are found. */
    private static final int CANDIDATES = 200;

    private static final String ALL = """
            select id, published_at, content from post
             where published order by published_at desc, id desc limit {most}""";

    private static final String OF_AUTHOR = """
            select id, published_at, content from post
             where author_id = :author and published order by published_at desc, id desc limit {most}""";

    private static final String TAGGED = """
            select c.id, c.published_at, c.content
              from (select p.id, p.published_at, p.content
                      from post_tag g
                      join post p on p.id = g.post_id
                     where g.tag = :tag and g.published
                     order by g.created_at desc, g.post_id desc
                     limit {candidates}) c
             where c.published_at is not null
             order by c.published_at desc, c.id desc limit {most}""";

    private static final String FEED = """
            select p.id, coalesce(p.slug, p.id::text) as slug, p.author_id, u.username, p.title, p.summary, p.excerpt,
                   case when f.length <= {longest} and f.altogether <= {bytes} then p.content end as content,
                   p.tags, p.published_at, p.updated_at
              from (select id, length,
                           sum(case when length <= {longest} then length else 0 end)
                               over (order by published_at desc, id desc) as altogether
                      from (select id, published_at, octet_length(content) as length from ({newest}) latest) measured) f
              join post p on p.id = f.id
            """ + PostSummary.AUTHOR + " order by p.published_at desc, p.id desc";

    private final EntityManager entityManager;

    FeedPosts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Everybody's. */
    public List<FeedPost> newest() {
        return found(query(ALL));
    }

    /** One author's. */
    public List<FeedPost> ofAuthor(UUID author) {
        return found(query(OF_AUTHOR).setParameter("author", author));
    }

    /** Those with a tag, in whatever form: the newest of the 200 that were created last. */
    public List<FeedPost> tagged(String tag) {
        return found(query(TAGGED).setParameter("tag", TagForms.of(tag)));
    }

    private Query query(String newest) {
        return entityManager.createNativeQuery(statement(newest), FeedPost.MAPPING);
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but posts.
    private static List<FeedPost> found(Query query) {
        return query.getResultList();
    }

    static List<String> statements() {
        return List.of(statement(ALL), statement(OF_AUTHOR), statement(TAGGED));
    }

    private static String statement(String newest) {
        return FEED.replace("{newest}", newest)
                .replace("{most}", Integer.toString(MOST))
                .replace("{candidates}", Integer.toString(CANDIDATES))
                .replace("{longest}", Integer.toString(LONGEST))
                .replace("{bytes}", Integer.toString(ALTOGETHER));
    }
}
