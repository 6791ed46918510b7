package dev.tidings.query.trending;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hour that the rolling sums are right for. Batches hold it still while they add to the sums; moving it on waits
 * for them, takes from the sums what has left the windows, and forgets views that no window reaches back to.
 */
@Component
class TrendingClock {

    private static final String SEED = "insert into trending_clock (hour) values (0)";

    private static final String READ = "select hour from trending_clock";

    private static final String HOLD = "select hour from trending_clock for share";

    private static final String MOVE_ON = "update trending_clock set hour = :now where hour < :now returning old.hour";

    private static final String SUBTRACT = """
            update trending_post p
               set views_24h = p.views_24h - gone.views_24h,
                   views_7d  = p.views_7d - gone.views_7d,
                   views_30d = p.views_30d - gone.views_30d
              from (select post_id,
                           coalesce(sum(views) filter (where hour < :now - 24 and hour >= :before - 24), 0),
                           coalesce(sum(views) filter (where hour < :now - 168 and hour >= :before - 168), 0),
                           coalesce(sum(views) filter (where hour < :now - 720 and hour >= :before - 720), 0)
                      from trending_view_hour
                     where (hour < :now - 24 and hour >= :before - 24)
                        or (hour < :now - 168 and hour >= :before - 168)
                        or (hour < :now - 720 and hour >= :before - 720)
                     group by post_id) as gone (post_id, views_24h, views_7d, views_30d)
             where p.post_id = gone.post_id
            """;

    private static final String FORGET = "delete from trending_view_hour where hour < :first";

    /** Nodes count the time on from when they last asked the database, so they are apart by a little. */
    private static final Duration NODES_APART = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    TrendingClock(DataSource readModelDataSource, @Qualifier("queryClock") Clock clock) {
        this.jdbc = JdbcClient.create(readModelDataSource);
        this.clock = clock;
    }

    /** Moves the clock on where it is behind, then holds it until the caller's transaction ends. */
    int holdHour() {
        if (isBehind()) {
            moveOn();
        }
        return hour(HOLD);
    }

    /** Whether an hour has begun since the sums were brought up to date. */
    boolean isBehind() {
        return hour(READ) < Hours.hourOf(clock.instant());
    }

    /** Brings the sums up to date, in the caller's transaction. Where several try at once, one works and the others wait for it. */
    void moveOn() {
        moveOnTo(Hours.hourOf(clock.instant()));
    }

    /**
     * Brings the sums up to a time, but not to one that has not come yet on any node: where another generation's are
     * wrong by that, there is no need that these are, too.
     *
     * @return the time, or a later one that they had come to already
     */
    Instant moveOnTo(Instant time) {
        moveOnTo(Math.min(Hours.hourOf(time), Hours.hourOf(clock.instant().plus(NODES_APART))));
        Instant hour = Hours.beginning(hour(READ));
        return hour.isAfter(time) ? hour : time;
    }

    /** Starts it, at a time long past. */
    void seed() {
        jdbc.sql(SEED).update();
    }

    private void moveOnTo(int now) {
        jdbc.sql(MOVE_ON).param("now", now).query(Integer.class).optional().ifPresent(before -> {
            jdbc.sql(SUBTRACT).param("before", before).param("now", now).update();
            jdbc.sql(FORGET).param("first", now - Window.LONGEST_HOURS).update();
        });
    }

    private int hour(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
