package dev.tidings.query.post;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Reads {@code post}. What takes one statement takes no transaction: committing would be another round trip. */
interface PostRepository extends Repository<Post, UUID>, PostLists {

    @NativeQuery(sqlResultSetMapping = PostResponse.MAPPING, value = """
            select p.id, p.author_id, u.username, p.title, p.content, p.published, p.created_at, p.updated_at,
                   p.published_at, coalesce(t.views, 0) as views, p.version
              from post p
            """ + PostSummary.AUTHOR + """
              left join trending_post t on t.post_id = p.id
             where p.id = :id
            """)
    Optional<PostResponse> findResponse(UUID id);
}
