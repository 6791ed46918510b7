package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Envelope;
import dev.tidings.query.history.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class TrendingClockTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final UUID POST = new UUID(0, 1);

    private final PGSimpleDataSource database = TestDatabase.create();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final MovableClock time = new MovableClock(NOW);
    private TrendingClock clock = new TrendingClock(database, time);
    private TrendingProjection projection = new TrendingProjection(new TrendingTable(database), clock);

    @BeforeEach
    void aPostIsViewedThreeTimes() {
        database.setCurrentSchema("read_model");
        clock = new TrendingClock(database, time);
        projection = new TrendingProjection(new TrendingTable(database), clock);
        projection.project(List.of(
                new Envelope<>(1, 0, NOW, new PostDrafted(POST, new UUID(0, 2), "Title", "Content", NOW)),
                new Envelope<>(2, -1, NOW, new PostViewsRecorded(POST, 3))));
    }

    @Test
    void aGenerationFollowsOneThatIsALittleFurther() {
        time.set(NOW.plus(Duration.ofHours(1)));
        Instant hour = Hours.beginning(Hours.hourOf(NOW) + 1);

        assertThat(projection.settle(hour)).isEqualTo(hour);
        assertThat(hour()).isEqualTo(Hours.hourOf(NOW) + 1);
        assertThat(projection.settle(NOW)).as("it had come so far already").isEqualTo(hour);
    }

    @Test
    void aGenerationFollowsOneThatANodeWithAClockALittleAheadHasTakenIntoTheNextHour() {
        Instant hour = Hours.beginning(Hours.hourOf(NOW) + 1);
        time.set(hour.minusMillis(5));

        assertThat(projection.settle(hour)).isEqualTo(hour);
        assertThat(hour()).isEqualTo(Hours.hourOf(NOW) + 1);
    }

    @Test
    void aGenerationDoesNotFollowOneIntoAYearThatHasNotCome() {
        Instant nextYear = Hours.beginning(Hours.hourOf(NOW.plus(YEAR)));

        assertThat(projection.settle(nextYear)).isEqualTo(nextYear);

        assertThat(hour()).isEqualTo(Hours.hourOf(NOW));
        assertThat(recentViews()).isEqualTo(3);
        assertThat(jdbc.queryForObject("select sum(views) from trending_view_hour", Long.class))
                .isEqualTo(3);
    }

    @Test
    void aTimeThatHasPassedChangesNothing() {
        time.set(NOW.minus(YEAR));

        projection.project(List.of(new Envelope<>(3, -1, NOW, new PostViewsRecorded(POST, 4))));
        projection.settle(NOW.minus(YEAR));

        assertThat(hour()).isEqualTo(Hours.hourOf(NOW));
        assertThat(recentViews()).isEqualTo(7);
    }

    private @Nullable Integer hour() {
        return jdbc.queryForObject("select hour from trending_clock", Integer.class);
    }

    private @Nullable Long recentViews() {
        return jdbc.queryForObject("select views_24h from trending_post", Long.class);
    }
}
