package dev.tidings.projections;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.eventstore.PageLimit;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** A projection of two segments, of which all that happens concerns one: when the other is moved on. */
class IdleSegmentsTest {

    private static final int EVENTS = 20;
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration CLAIMS = Duration.ofSeconds(4);
    private static final EngineSettings SETTINGS =
            new EngineSettings(2, new PageLimit(100, 1_000_000), CLAIMS, CLAIMS, REST);

    private final ProjectionWorld world = new ProjectionWorld();
    private final UUID account = UUID.randomUUID();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whileNobodyWaitsItRestsBetweenTwoMoves() throws Exception {
        world.node(SETTINGS, "board").start();
        try (Connection connection = listening()) {
            for (int n = 1; n <= EVENTS; n++) {
                int events = n;
                world.deposit(account);
                ProjectionWorld.until(() -> world.diary("board", account).size() == events);
            }

            assertThat(leastMoves(connection)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void whoeverWaitsHasItMovedOnAtOnce() throws Exception {
        TestNode node = world.node(SETTINGS, "board").start();

        for (int n = 1; n <= EVENTS; n++) {
            world.deposit(account);

            assertThat(node.positions().await(List.of("board"), n, PATIENCE)).isTrue();
        }
    }

    @Test
    void whoeverWaitsHasItMovedOnAtOnceByAnotherNode() throws Exception {
        TestNode one = world.node(SETTINGS, "board").start();
        TestNode other = world.node(SETTINGS, "board").start();
        ProjectionWorld.until(() -> owners() == 2);

        for (int n = 1; n <= EVENTS; n++) {
            world.deposit(account);
            TestNode asked = n % 2 == 0 ? one : other;

            assertThat(asked.positions().await(List.of("board"), n, PATIENCE)).isTrue();
        }
    }

    @Test
    void whatRestedIsMovedOnInTheEndAlsoWhereNobodyWaits() {
        world.node("board").start();

        for (int n = 0; n < EVENTS; n++) {
            world.deposit(account);
        }

        world.untilDone("board");
        assertThat(world.diary("board", account)).hasSize(EVENTS);
    }

    private long owners() {
        return world.jdbc
                .sql("select count(distinct owner) from read_model.projection_segment")
                .query(Long.class)
                .single();
    }

    private Connection listening() throws SQLException {
        Connection connection = world.database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("listen read_model_" + PositionNotification.ABOUT);
        }
        return connection;
    }

    /** To how many positions the segment has come that has come to fewer. */
    private static long leastMoves(Connection connection) throws SQLException {
        return moves(connection).min().orElseThrow();
    }

    /** To how many positions each segment has come. */
    private static LongStream moves(Connection connection) throws SQLException {
        List<Set<Long>> moves = List.of(new HashSet<>(), new HashSet<>());
        PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(500);
        while (heard != null && heard.length > 0) {
            for (PGNotification notification : heard) {
                PositionNotification news = PositionNotification.parse(notification.getParameter());
                moves.get(news.segment()).add(news.position());
            }
            heard = connection.unwrap(PGConnection.class).getNotifications(500);
        }
        return moves.stream().mapToLong(Set::size);
    }
}
