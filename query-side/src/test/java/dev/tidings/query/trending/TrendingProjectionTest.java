package dev.tidings.query.trending;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.migrations.KeptConnections;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.MovableClock;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import dev.tidings.query.trending.TrendingTable.HourViews;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.jdbc.core.JdbcTemplate;

class TrendingProjectionTest {

    private static final DataSource DATABASE = KeptConnections.toNewReadModel();
    private static final People PEOPLE = new People(DATABASE);
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE);

    record Row(
            UUID postId,
            UUID authorId,
            boolean published,
            Instant createdAt,
            int createdDay,
            int createdHour,
            long views,
            long viewsDay,
            long viewsWeek,
            long viewsMonth) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryInAnyPortionsLeavesTheRightViews(
            @ForAll("steps") List<Step> steps,
            @ForAll("portions") List<Integer> portions,
            @ForAll("pauses") int hoursLater) {
        JDBC.execute("truncate trending_post, trending_view_hour");
        JDBC.execute("update trending_clock set hour = 0");
        History history = History.of(steps, PEOPLE);
        MovableClock time = new MovableClock(History.BEGINNING);
        TrendingClock clock = new TrendingClock(DATABASE, time);
        TrendingProjection projection = new TrendingProjection(new TrendingTable(DATABASE), clock);

        Histories.project(projection, history, portions, DATABASE, instant -> {
            if (instant.isAfter(time.instant())) {
                time.set(instant);
            }
        });
        time.set(history.end().plus(Duration.ofHours(hoursLater)));
        clock.moveOn();

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(expected(history, time.instant()));
        assertThat(hours()).containsExactlyInAnyOrderElementsOf(expectedHours(history, time.instant()));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    @Provide
    Arbitrary<List<Integer>> portions() {
        return Histories.portions();
    }

    @Provide
    Arbitrary<Integer> pauses() {
        return Arbitraries.of(0, 1, 23, 24, 25, 167, 168, 169, 719, 720, 721);
    }

    private static List<Row> rows() {
        return JDBC.query(
                "select * from trending_post",
                (row, number) -> new Row(
                        row.getObject("post_id", UUID.class),
                        row.getObject("author_id", UUID.class),
                        row.getBoolean("published"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("created_day"),
                        row.getInt("created_hour"),
                        row.getLong("views"),
                        row.getLong("views_24h"),
                        row.getLong("views_7d"),
                        row.getLong("views_30d")));
    }

    private static List<HourViews> hours() {
        return JDBC.query(
                "select * from trending_view_hour",
                (row, number) ->
                        new HourViews(row.getObject("post_id", UUID.class), row.getInt("hour"), row.getLong("views")));
    }

    private static List<Row> expected(History history, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        return history.posts().stream()
                .map(post -> new Row(
                        post.id,
                        post.author.id,
                        post.published,
                        post.createdAt,
                        (int) ChronoUnit.DAYS.between(Instant.EPOCH, post.createdAt),
                        (int) ChronoUnit.HOURS.between(Instant.EPOCH, post.createdAt),
                        post.viewsSince(Instant.MIN),
                        post.viewsSince(hour.minus(Duration.ofHours(24))),
                        post.viewsSince(hour.minus(Duration.ofDays(7))),
                        post.viewsSince(hour.minus(Duration.ofDays(30)))))
                .toList();
    }

    private static List<HourViews> expectedHours(History history, Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(30));
        return history.posts().stream().flatMap(post -> hours(post, first)).toList();
    }

    private static Stream<HourViews> hours(History.Post post, Instant first) {
        return post.views.stream()
                .filter(view -> !view.at().isBefore(first))
                .collect(groupingBy(
                        view -> (int) ChronoUnit.HOURS.between(Instant.EPOCH, view.at()),
                        summingLong(History.Viewed::count)))
                .entrySet()
                .stream()
                .map(hour -> new HourViews(post.id, hour.getKey(), hour.getValue()));
    }
}
