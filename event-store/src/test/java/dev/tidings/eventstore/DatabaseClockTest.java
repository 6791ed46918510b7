package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tidings.migrations.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seen from the database, it is the node's clock that is wrong. */
class DatabaseClockTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final PGSimpleDataSource database = TestDatabase.createEmpty();

    @ParameterizedTest
    @ValueSource(longs = {-365, 0, 365})
    void aNodeWhoseClockIsWrongByAYearTellsTheDatabasesTime(long days) {
        theDatabaseIsAheadBy(Duration.ofDays(days));
        DatabaseClock clock = new DatabaseClock(database);

        assertThat(clock.instant()).isCloseTo(days(days), within(10, ChronoUnit.SECONDS));
    }

    @Test
    void itGoesOnBetweenTheAnswersOfTheDatabaseAndNeverAheadOfIt() {
        DatabaseClock clock = new DatabaseClock(database);

        for (int i = 0; i < 100; i++) {
            Instant before = clock.instant();
            assertThat(before).isBeforeOrEqualTo(databaseTime());
            assertThat(clock.instant()).isAfterOrEqualTo(before);
        }
    }

    @Test
    void itFollowsTheDatabaseWhereThatIsSetRight() {
        theDatabaseIsAheadBy(Duration.ofDays(365));
        DatabaseClock clock = new DatabaseClock(database, AT_ONCE);
        clock.instant();

        theDatabaseIsAheadBy(Duration.ZERO);

        await().untilAsserted(() -> assertThat(clock.instant()).isCloseTo(days(0), within(10, ChronoUnit.SECONDS)));
    }

    @Test
    void itGoesOnWhileTheDatabaseIsAway() {
        DatabaseClock clock = new DatabaseClock(database, AT_ONCE);
        Instant before = clock.instant();

        database.setDatabaseName("away");

        assertThat(clock.instant()).isAfterOrEqualTo(before);
        await().untilAsserted(() -> assertThat(clock.instant()).isAfter(before.plus(Duration.ofMillis(100))));
    }

    @Test
    void itTellsNoTimeThatTheDatabaseHasNeverTold() {
        database.setDatabaseName("away");

        assertThatThrownBy(new DatabaseClock(database)::instant).isInstanceOf(IllegalStateException.class);
    }

    private static Instant days(long days) {
        return Instant.now().plus(Duration.ofDays(days));
    }

    private Instant databaseTime() {
        return new JdbcTemplate(database).query("select clock_timestamp()", row -> {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        });
    }

    /** A function of the same name, which is found first. */
    private void theDatabaseIsAheadBy(Duration time) {
        database.setCurrentSchema("public,pg_catalog");
        new JdbcTemplate(database).execute("""
                create or replace function public.clock_timestamp() returns timestamptz language sql
                as $$ select pg_catalog.clock_timestamp() + interval '%s seconds' $$
                """.formatted(Long.toString(time.toSeconds())));
    }
}
