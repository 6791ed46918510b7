package dev.tidings.query.postcount;

import dev.tidings.query.post.PostSummary;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code post_count}, and what the users with these counts are known for. */
interface PostCountRepository extends Repository<PostCount, UUID>, PostCountLists {

    /** Up to so many published posts of each author, the most viewed first, with one query. */
    @Transactional(readOnly = true)
    @NativeQuery(
            sqlResultSetMapping = PostSummary.MAPPING,
            value = "select " + PostSummary.COLUMNS + """
              from post_count c
             cross join lateral (
                   select post_id, views,
                          row_number() over (order by views desc, created_at desc, post_id desc) as rank
                     from trending_post
                    where author_id = c.user_id and published
                    order by views_class desc, views desc, created_at desc, post_id desc
                    limit :per) t
              join post p on p.id = t.post_id and p.published
            """ + PostSummary.AUTHOR + """
             where c.user_id in (:authors)
             order by c.user_id, t.rank
            """)
    List<PostSummary> findBestPosts(Collection<UUID> authors, int per);
}
