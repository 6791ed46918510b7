package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import dev.tidings.query.post.ViewsClass;
import dev.tidings.query.user.SuspendedUsers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the queries of {@link BoardQueries}; Spring Data finds it by its name. The limit stands in the text and is no
 * parameter: PostgreSQL would make a plan for each execution, for without knowing the limit it thinks little of the plan
 * that it could keep.
 */
class BoardQueriesImpl implements BoardQueries {

    private static final int HOURS_A_DAY = 24;

    /**
     * An index gives the best of each day that is in the span from its beginning, and of each hour of the day in which
     * the span begins; the best of these are the best of the span.
     */
    private static final String BY_CREATION = """
            select {columns}
              from (select *
                      from (select best.*
                              from generate_series(:day, :lastDay) as day
                             cross join lateral (
                                   select post_id, views, created_at
                                     from trending_post
                                    where published and created_day = day and created_at <= :until
                                      and author_id not in {suspended}
                                    order by views_class desc, views desc, created_at desc, post_id desc
                                    limit {limit}) best
                            union all
                            select best.*
                              from generate_series(:hour, :lastHour) as hour
                             cross join lateral (
                                   select post_id, views, created_at
                                     from trending_post
                                    where published and created_hour = hour and created_at between :from and :until
                                      and author_id not in {suspended}
                                    order by views_class desc, views desc, created_at desc, post_id desc
                                    limit {limit}) best) candidates
                     order by views desc, created_at desc, post_id desc
                     limit {limit}) t
              join post p on p.id = t.post_id and p.published
             {author}
             order by t.views desc, t.created_at desc, t.post_id desc
            """;

    /** Of posts with more than a few views, which an index leads to. */
    private static final String BY_VIEWS = """
            select {columns}
              from (select post_id, views, created_at, {views} as recent_views
                      from trending_post
                     where published and {views}_class >= {firstClass} and author_id not in {suspended}
                     order by {views}_class desc, {views} desc, created_at desc, post_id desc
                     limit {limit}) t
              join post p on p.id = t.post_id and p.published
             {author}
             order by t.recent_views desc, t.created_at desc, t.post_id desc
            """;

    /**
     * Of all posts that were viewed at all, for when there is little going on. The offsets keep PostgreSQL from reading
     * the table of all posts to find those few.
     */
    private static final String BY_FEW_VIEWS = """
            select {columns}
              from (select t.post_id, t.views, t.created_at, t.{views} as recent_views
                      from (select distinct post_id from trending_view_hour where hour >= :firstHour offset 0) viewed
                     cross join lateral (select * from trending_post where post_id = viewed.post_id offset 0) t
                     where t.published and t.{views} > 0 and t.author_id not in {suspended}
                     order by t.{views} desc, t.created_at desc, t.post_id desc
                     limit {limit}) t
              join post p on p.id = t.post_id and p.published
             {author}
             order by t.recent_views desc, t.created_at desc, t.post_id desc
            """;

    /** The index is by verification first. */
    private static final String FIRST_AFTER = """
            select first.created_at
              from unnest(array[true, false]) as verified
             cross join lateral (
                   select created_at
                     from post
                    where published and author_verified = verified and created_at > :time
                    order by created_at
                    limit 1) first
             order by first.created_at
             limit 1
            """;

    private final EntityManager entityManager;

    BoardQueriesImpl(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostSummary> findByCreation(Instant from, Instant until, int limit) {
        int firstDay = Hours.dayOf(from);
        Query query = query(BY_CREATION, limit)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("hour", Hours.hourOf(from))
                .setParameter("lastHour", (firstDay + 1) * HOURS_A_DAY - 1)
                .setParameter("day", firstDay + 1)
                .setParameter("lastDay", Hours.dayOf(until));
        return posts(query);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> findFirstCreationAfter(Instant time) {
        List<?> found = entityManager
                .createNativeQuery(FIRST_AFTER, Instant.class)
                .setParameter("time", time)
                .getResultList();
        return found.stream().map(Instant.class::cast).findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PostSummary> findByViews(Window window, int firstHour, int limit) {
        List<PostSummary> found = posts(query(BY_VIEWS.replace("{views}", window.column()), limit));
        return found.size() >= limit
                ? found
                : posts(query(BY_FEW_VIEWS.replace("{views}", window.column()), limit)
                        .setParameter("firstHour", firstHour));
    }

    private Query query(String sql, int limit) {
        String text = sql.replace("{columns}", PostSummary.COLUMNS)
                .replace("{author}", PostSummary.AUTHOR)
                .replace("{suspended}", SuspendedUsers.IDS)
                .replace("{firstClass}", Integer.toString(ViewsClass.FIRST_OF_WINDOWS))
                .replace("{limit}", Integer.toString(limit));
        return entityManager.createNativeQuery(text, PostSummary.MAPPING);
    }

    @SuppressWarnings("unchecked") // The mapping makes nothing but summaries.
    private static List<PostSummary> posts(Query query) {
        return query.getResultList();
    }
}
