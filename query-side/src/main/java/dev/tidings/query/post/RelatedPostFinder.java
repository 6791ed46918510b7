package dev.tidings.query.post;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds where one may go on from a post. It costs the same however many posts there are: of each of the post's tags the
 * newest posts alone are candidates, and its neighbours are next to it in an index.
 */
@Component
public class RelatedPostFinder {

    static final String STATEMENT =
            """
                with this as materialized (
                    select id, author_id, tags, published_at from post where id = :id
                ), found as (
                    select 'related' as place, tagged.post_id, tagged.shared, tagged.created_at
                      from (select near.post_id, count(*) as shared, near.created_at
                              from this
                             cross join unnest(this.tags) as own (tag)
                             cross join lateral (select g.post_id, g.created_at
                                                   from post_tag g
                                                  where g.tag = own.tag and g.published
                                                  order by g.created_at desc, g.post_id desc
                                                  limit 50) near
                             where near.post_id <> this.id
                             group by near.post_id, near.created_at
                             order by count(*) desc, near.created_at desc, near.post_id desc
                             limit 4) tagged
                    union all
                    select 'previous', p.id, 0, null
                      from this
                     cross join lateral (select id from post
                                          where author_id = this.author_id and published
                                            and (published_at, id) < (this.published_at, this.id)
                                          order by published_at desc, id desc
                                          limit 1) p
                    union all
                    select 'next', p.id, 0, null
                      from this
                     cross join lateral (select id from post
                                          where author_id = this.author_id and published
                                            and (published_at, id) > (this.published_at, this.id)
                                          order by published_at, id
                                          limit 1) p
                )
                select found.place, p.id, coalesce(p.slug, p.id::text) as slug, p.title, p.author_id, u.username
                  from found
                  join post p on p.id = found.post_id
                """ + PostSummary.AUTHOR + " order by found.shared desc, found.created_at desc, p.id desc";

    private final EntityManager entityManager;

    RelatedPostFinder(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** What there is to go on to from a post; nothing where there is no such post. */
    public RelatedPosts find(UUID post) {
        List<PostLink> related = new ArrayList<>();
        @Nullable PostLink previous = null;
        @Nullable PostLink next = null;
        for (Object row : entityManager
                .createNativeQuery(STATEMENT)
                .setParameter("id", post)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            PostLink link = link(columns);
            switch ((String) columns[0]) {
                case "previous" -> previous = link;
                case "next" -> next = link;
                default -> related.add(link);
            }
        }
        return new RelatedPosts(related, previous, next);
    }

    private static PostLink link(Object[] columns) {
        return new PostLink(
                (UUID) columns[1], (String) columns[2], (String) columns[3], new Author((UUID) columns[4], (String)
                        columns[5]));
    }
}
