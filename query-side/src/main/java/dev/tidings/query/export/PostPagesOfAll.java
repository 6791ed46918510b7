package dev.tidings.query.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All posts page by page, the oldest first. A page has so many posts and so many bytes at most, or one post. */
@Component
class PostPagesOfAll {

    private static final int POSTS = 200;
    private static final long BYTES = 2_000_000;

    /** Of the ids, which an index has, the page is made; then its posts are read as far as there is room for them. */
    private static final String BEHIND = """
            select p.id, p.author_id, u.username, p.title, p.content, p.summary, p.tags,
                   coalesce(p.slug, p.id::text) as slug, p.created_at, p.updated_at, p.published_at,
                   p.scheduled_at, coalesce(t.views, 0) as views, recent.hours, recent.views as hour_views
              from (select id,
                           sum(octet_length(content)) over (order by created_at, id) as bytes,
                           row_number() over (order by created_at, id) as number
                      from (select id, created_at, content
                              from (
                                    (select id, created_at, content from post
                                      where published and author_verified and (created_at, id) > (:createdAt, :id)
                                      order by created_at, id limit :posts)
                                    union all
                                    (select id, created_at, content from post
                                      where published and not author_verified and (created_at, id) > (:createdAt, :id)
                                      order by created_at, id limit :posts)
                                    union all
                                    (select id, created_at, content from post
                                      where not published and author_verified and (created_at, id) > (:createdAt, :id)
                                      order by created_at, id limit :posts)
                                    union all
                                    (select id, created_at, content from post
                                      where not published and not author_verified
                                        and (created_at, id) > (:createdAt, :id)
                                      order by created_at, id limit :posts)) parts
                             order by created_at, id
                             limit :posts) first) sized
              join post p on p.id = sized.id and (sized.bytes <= :bytes or sized.number = 1)
              left join user_profile u on u.id = p.author_id
              left join trending_post t on t.post_id = p.id
              left join lateral (select array_agg(h.hour order by h.hour) as hours,
                                        array_agg(h.views order by h.hour) as views
                                   from trending_view_hour h
                                  where h.post_id = p.id) recent on true
             order by p.created_at, p.id
            """;

    /** Behind which post the next page begins. */
    record Place(Instant createdAt, UUID id) {

        static final Place BEGINNING = new Place(Instant.parse("0001-01-01T00:00:00Z"), new UUID(0, 0));
    }

    record Found(Place place, ExportedPost post) {}

    private final JdbcClient jdbc;

    PostPagesOfAll(@Qualifier("readerDataSource") DataSource readers) {
        this.jdbc = JdbcClient.create(readers);
    }

    /** The next posts behind a place; none behind the last one. */
    List<Found> behind(Place place) {
        return jdbc.sql(BEHIND)
                .param("createdAt", place.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("posts", POSTS)
                .param("bytes", BYTES)
                .query((row, number) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new Found(new Place(createdAt, row.getObject("id", UUID.class)), ExportedPost.of(row));
    }
}
