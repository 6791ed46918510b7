package dev.tidings.query.projection;

import dev.tidings.projections.ReadPositions;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For tests that write read tables past the log. */
public final class Heard {

    private Heard() {}

    /** As if another node had told that something has moved. */
    public static void something(ReadPositions positions, DataSource readModel) {
        long before = positions.moves();
        JdbcClient.create(readModel)
                .sql("select pg_notify('read_model_generations', '')")
                .query((row, n) -> n)
                .list();
        try {
            positions.awaitMove(before, Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
