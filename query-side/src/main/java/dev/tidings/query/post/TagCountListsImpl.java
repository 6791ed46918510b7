package dev.tidings.query.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the queries of {@link TagCountLists}; Spring Data finds it by its name. The limit stands in the text and is no
 * parameter: PostgreSQL would make a plan for each execution, for without knowing the limit it thinks little of the plan
 * that it could keep.
 */
class TagCountListsImpl implements TagCountLists {

    private static final String BY_POSTS_DESCENDING = """
            select * from tag_count
             where (posts, tag) < (:posts, :tag)
             order by posts desc, tag desc
             limit {limit}
            """;

    private static final String BY_TAG = """
            select * from tag_count
             where tag > :tag
             order by tag
             limit {limit}
            """;

    private final EntityManager entityManager;

    TagCountListsImpl(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @Transactional(readOnly = true)
    public List<TagCount> findByPostsDescending(long posts, String tag, int limit) {
        return counts(
                query(BY_POSTS_DESCENDING, limit).setParameter("posts", posts).setParameter("tag", tag));
    }

    @Override
    @Transactional(readOnly = true)
    public List<TagCount> findByTag(String tag, int limit) {
        return counts(query(BY_TAG, limit).setParameter("tag", tag));
    }

    private Query query(String sql, int limit) {
        return entityManager.createNativeQuery(sql.replace("{limit}", Integer.toString(limit)), TagCount.class);
    }

    @SuppressWarnings("unchecked") // The query makes nothing but counts.
    private static List<TagCount> counts(Query query) {
        return query.getResultList();
    }
}
