package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the board. */
@Transactional(readOnly = true)
interface TrendingPostRepository extends Repository<TrendingPost, UUID> {

    String SHOW = "select " + PostSummary.COLUMNS + " from (";

    String JOIN_POSTS = """
                   ) t
              join post p on p.id = t.post_id and p.published
              left join user_profile u on u.id = p.author_id
            """;

    /**
     * The published posts created in a span of time, most viewed first: of every whole day in it, of every whole hour
     * of the day in which it begins, and of the rest of the hour in which it begins, an index gives the best.
     *
     * @param from  beginning of the span
     * @param hour  in which it begins; {@code lastHour} is the last one of that day
     * @param day   the first one that is in it from beginning to end; {@code lastDay} is the one in which it ends
     * @param until end of the span
     */
    @NativeQuery(
            sqlResultSetMapping = PostSummary.MAPPING,
            value = SHOW + """
            select * from (
                   select best.*
                     from generate_series(:day, :lastDay) as day
                    cross join lateral (
                          select post_id, views, created_at
                            from trending_post
                           where published and created_day = day and created_at <= :until
                           order by views desc, created_at desc, post_id desc
                           limit :limit) best
                   union all
                   select best.*
                     from generate_series(:hour, :lastHour) as hour
                    cross join lateral (
                          select post_id, views, created_at
                            from trending_post
                           where published and created_hour = hour and created_at between :from and :until
                           order by views desc, created_at desc, post_id desc
                           limit :limit) best) candidates
             order by views desc, created_at desc, post_id desc
             limit :limit
            """ + JOIN_POSTS + " order by t.views desc, t.created_at desc, t.post_id desc")
    List<PostSummary> findByCreation(
            Instant from, Instant until, int hour, int lastHour, int day, int lastDay, int limit);

    @NativeQuery(
            sqlResultSetMapping = PostSummary.MAPPING,
            value = SHOW + """
            select * from trending_post
             where published and views_24h > 0
             order by views_24h desc, created_at desc, post_id desc
             limit :limit
            """ + JOIN_POSTS + " order by t.views_24h desc, t.created_at desc, t.post_id desc")
    List<PostSummary> findByViewsOfDay(int limit);

    @NativeQuery(
            sqlResultSetMapping = PostSummary.MAPPING,
            value = SHOW + """
            select * from trending_post
             where published and views_7d > 0
             order by views_7d desc, created_at desc, post_id desc
             limit :limit
            """ + JOIN_POSTS + " order by t.views_7d desc, t.created_at desc, t.post_id desc")
    List<PostSummary> findByViewsOfWeek(int limit);

    @NativeQuery(
            sqlResultSetMapping = PostSummary.MAPPING,
            value = SHOW + """
            select * from trending_post
             where published and views_30d > 0
             order by views_30d desc, created_at desc, post_id desc
             limit :limit
            """ + JOIN_POSTS + " order by t.views_30d desc, t.created_at desc, t.post_id desc")
    List<PostSummary> findByViewsOfMonth(int limit);
}
