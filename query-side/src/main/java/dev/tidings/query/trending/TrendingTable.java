package dev.tidings.query.trending;

import static dev.tidings.query.batch.Column.booleans;
import static dev.tidings.query.batch.Column.instants;
import static dev.tidings.query.batch.Column.integers;
import static dev.tidings.query.batch.Column.longs;
import static dev.tidings.query.batch.Column.uuids;

import dev.tidings.query.batch.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes {@code trending_post} and {@code trending_view_hour}, many rows a statement. */
@Component
class TrendingTable {

    private static final String INSERT = """
            insert into trending_post
                (post_id, author_id, published, created_at, created_day, created_hour,
                 views, views_24h, views_7d, views_30d)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update trending_post p
               set published = coalesce(c.published, p.published),
                   views     = p.views + c.views,
                   views_24h = p.views_24h + c.views_24h,
                   views_7d  = p.views_7d + c.views_7d,
                   views_30d = p.views_30d + c.views_30d
              from unnest(?, ?, ?, ?, ?, ?) as c (post_id, published, views, views_24h, views_7d, views_30d)
             where p.post_id = c.post_id
            """;

    private static final String ADD_HOURS = """
            insert into trending_view_hour (post_id, hour, views)
            select post_id, hour, views
              from unnest(?, ?, ?) as c (post_id, hour, views)
            on conflict (post_id, hour) do update set views = trending_view_hour.views + excluded.views
            """;

    private static final String PRESENT = "select post_id from trending_post where post_id = any (?)";

    private static final String DELETE = "delete from trending_post where post_id = any (?)";

    private static final String DELETE_HOURS = "delete from trending_view_hour where post_id = any (?)";

    private final JdbcTemplate jdbc;

    TrendingTable(DataSource readModelDataSource) {
        this.jdbc = new JdbcTemplate(readModelDataSource);
    }

    void insert(List<PostViewsChange> posts, int hour) {
        if (posts.isEmpty()) {
            return;
        }
        jdbc.update(
                INSERT,
                uuids(posts, PostViewsChange::postId),
                uuids(posts, PostViewsChange::authorId),
                booleans(posts, post -> Boolean.TRUE.equals(post.published())),
                instants(posts, PostViewsChange::createdAt),
                integers(posts, post -> Hours.dayOf(post.createdAt())),
                integers(posts, post -> Hours.hourOf(post.createdAt())),
                longs(posts, PostViewsChange::views),
                views(posts, Window.DAY, hour),
                views(posts, Window.WEEK, hour),
                views(posts, Window.MONTH, hour));
    }

    /**
     * Changes those of the posts that are in the table.
     *
     * @return those
     */
    List<PostViewsChange> update(List<PostViewsChange> posts, int hour) {
        if (posts.isEmpty()) {
            return posts;
        }
        int updated = jdbc.update(
                UPDATE,
                uuids(posts, PostViewsChange::postId),
                booleans(posts, PostViewsChange::published),
                longs(posts, PostViewsChange::views),
                views(posts, Window.DAY, hour),
                views(posts, Window.WEEK, hour),
                views(posts, Window.MONTH, hour));
        return updated == posts.size() ? posts : present(posts);
    }

    /** Of posts that are in the table. */
    void addHours(Collection<PostViewsChange> posts) {
        List<HourViews> hours = new ArrayList<>();
        for (PostViewsChange post : posts) {
            post.viewsByHour().forEach((hour, views) -> hours.add(new HourViews(post.postId(), hour, views)));
        }
        if (!hours.isEmpty()) {
            jdbc.update(
                    ADD_HOURS,
                    uuids(hours, HourViews::postId),
                    integers(hours, HourViews::hour),
                    longs(hours, HourViews::views));
        }
    }

    void delete(List<PostViewsChange> posts) {
        if (!posts.isEmpty()) {
            jdbc.update(DELETE, uuids(posts, PostViewsChange::postId));
            jdbc.update(DELETE_HOURS, uuids(posts, PostViewsChange::postId));
        }
    }

    private List<PostViewsChange> present(List<PostViewsChange> posts) {
        Set<UUID> present = new HashSet<>(
                jdbc.query(PRESENT, (row, n) -> row.getObject(1, UUID.class), uuids(posts, PostViewsChange::postId)));
        return posts.stream().filter(post -> present.contains(post.postId())).toList();
    }

    private static Column views(List<PostViewsChange> posts, Window window, int hour) {
        return longs(posts, post -> post.viewsSince(hour - window.hours()));
    }

    /** The views of one post within one hour. */
    record HourViews(UUID postId, int hour, long views) {}
}
