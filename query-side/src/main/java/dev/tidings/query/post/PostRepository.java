package dev.tidings.query.post;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads {@code post}. What takes one statement takes no transaction: committing would be another round trip. */
interface PostRepository extends Repository<Post, UUID>, PostLists {

    String WHOLE =
            """
            select p.id, coalesce(p.slug, p.id::text) as slug, p.author_id, u.username, p.title, p.summary, p.content,
                   p.tags, p.published, p.created_at, p.updated_at, p.published_at, p.scheduled_at,
                   coalesce(t.views, 0) as views,
            """ + PostSummary.COUNTS + """
                   , p.version
              from post p
            """ + PostSummary.AUTHOR + " left join trending_post t on t.post_id = p.id ";

    @NativeQuery(sqlResultSetMapping = PostResponse.MAPPING, value = WHOLE + "where p.id = :id")
    Optional<PostResponse> findResponse(UUID id);

    @NativeQuery(
            sqlResultSetMapping = PostResponse.MAPPING,
            value = WHOLE + "where p.slug = :slug order by p.id limit 1")
    Optional<PostResponse> findBySlug(String slug);

    @NativeQuery(sqlResultSetMapping = PostResponse.MAPPING, value = WHOLE + """
            where p.id = (select post_id from post_former_slug where slug = :slug order by post_id limit 1)
            """)
    Optional<PostResponse> findByFormerSlug(String slug);

    @Query("select p.id from Post p where p.id = :id and (p.published or p.authorId = :reader or :admin = true)")
    Optional<UUID> findVisible(UUID id, UUID reader, boolean admin);

    @NativeQuery("select post_id from favourite where reader_id = :reader and post_id in (:posts)")
    List<UUID> findFavourited(UUID reader, Collection<UUID> posts);
}
