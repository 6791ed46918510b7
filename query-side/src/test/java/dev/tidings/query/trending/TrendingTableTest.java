package dev.tidings.query.trending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.PostEvent.PostDrafted;
import dev.tidings.events.PostEvent.PostPublished;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.migrations.TestDatabase;
import dev.tidings.projections.Envelope;
import dev.tidings.query.history.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Execution(ExecutionMode.CONCURRENT)
class TrendingTableTest {

    private static final Instant NOW = Instant.parse("2026-06-15T12:34:56Z");
    private static final UUID POST = new UUID(0, 1);
    private static final UUID AUTHOR = new UUID(0, 2);

    private final PGSimpleDataSource database = inReadModel();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final TrendingProjection projection =
            new TrendingProjection(new TrendingTable(database), new TrendingClock(database, new MovableClock(NOW)));

    @Test
    void theFirstViewsWithinAWindowChangeNoIndex() {
        Instant longAgo = NOW.minus(Duration.ofDays(90));
        project(new PostDrafted(POST, AUTHOR, "Title", "Content", longAgo), new PostPublished(POST, AUTHOR));
        projection.project(List.of(new Envelope<>(1, 0, longAgo, views(1000))));

        assertThatOnlyTheRowChanges(views(1));
        assertThatOnlyTheRowChanges(views(1));
    }

    @ParameterizedTest
    @CsvSource({"8, 3", "16, 7", "100, 27", "5000, 1000"})
    void aViewChangesNoIndexWhereAPostStaysInItsClass(long before, long more) {
        project(new PostDrafted(POST, AUTHOR, "Title", "Content", NOW), new PostPublished(POST, AUTHOR), views(before));

        assertThatOnlyTheRowChanges(views(more));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 3", "4, 4", "5, 4", "6, 5", "8, 6", "11, 6", "12, 7", "16, 8", "1000000, 39"})
    void fewViewsAreAClassOfTheirOwnAndManyShareOne(long views, int wanted) {
        assertThat(jdbc.queryForObject("select read_model.views_class(?)", Integer.class, views))
                .isEqualTo(wanted);
    }

    @Test
    void thereAreClassesForAsManyViewsAsThereMayBe() {
        assertThat(jdbc.queryForObject("select read_model.views_class(?)", Integer.class, Long.MAX_VALUE))
                .isEqualTo(60);
    }

    private void assertThatOnlyTheRowChanges(PostViewsRecorded views) {
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            project(views);

            assertThat(inTransaction("tuples_updated")).isEqualTo(1);
            assertThat(inTransaction("tuples_hot_updated")).isEqualTo(1);
        });
    }

    private @Nullable Long inTransaction(String counter) {
        return jdbc.queryForObject(
                "select pg_stat_get_xact_" + counter + "('read_model.trending_post'::regclass)", Long.class);
    }

    private void project(TidingsEvent... events) {
        projection.project(List.of(events).stream()
                .map(event -> new Envelope<>(1, 0, NOW, event))
                .toList());
    }

    private static PostViewsRecorded views(long count) {
        return new PostViewsRecorded(POST, count);
    }

    private static PGSimpleDataSource inReadModel() {
        PGSimpleDataSource database = TestDatabase.create();
        database.setCurrentSchema("read_model");
        return database;
    }
}
