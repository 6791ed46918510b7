package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tidings.migrations.TestDatabase;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writers that fall silent, and writers that keep the log for themselves. */
class FrozenWriterTest {

    private static final Duration SECONDS = Duration.ofSeconds(9);

    @Test
    void aNodeThatFreezesInTheMiddleOfAnAppendIsThrownOffWithinSeconds() throws Exception {
        PGSimpleDataSource database = TestDatabase.create();
        try (Socket frozen = new Socket("localhost", database.getPortNumbers()[0])) {
            beginAppendAndFreeze(frozen.getOutputStream(), database);
            await().until(() -> isLogHeld(database));
            long start = System.nanoTime();
            try (EventAppender appender = GroupOfAppends.appender(database)) {

                assertThat(appender.append(GroupOfAppends.event("a")).position())
                        .isOne();

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
            }
        }
    }

    @Test
    void whoWaitsForTheLogTooLongIsToldThatNothingWasAppended() throws Exception {
        DataSource database = TestDatabase.create();
        try (Connection holder = database.getConnection();
                EventAppender appender = GroupOfAppends.appender(database)) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select pg_advisory_xact_lock(" + GroupInsert.LOCK + ")");

            assertThatThrownBy(() -> appender.append(GroupOfAppends.event("a")))
                    .isInstanceOf(DataAccessResourceFailureException.class)
                    .hasMessageContaining("nothing was appended");

            holder.rollback();
            assertThat(appender.append(GroupOfAppends.event("a")).position()).isOne();
        }
    }

    /** As a process does that is stopped when it has sent no more than the first statement of an append. */
    private static void beginAppendAndFreeze(OutputStream out, PGSimpleDataSource database) throws Exception {
        byte[] parameters = ("user\0" + database.getUser() + "\0database\0" + database.getDatabaseName() + "\0\0")
                .getBytes(StandardCharsets.UTF_8);
        out.write(int32(8 + parameters.length));
        out.write(int32(3 << 16));
        out.write(parameters);
        extended(out, "begin");
        extended(out, GroupInsert.LOCK_THE_END.strip().replace(";", ""));
        out.write('H');
        out.write(int32(4));
        out.flush();
    }

    private static void extended(OutputStream out, String sql) throws Exception {
        byte[] text = (sql + "\0").getBytes(StandardCharsets.UTF_8);
        message(out, 'P', "\0".getBytes(StandardCharsets.UTF_8), text, new byte[2]);
        message(out, 'B', new byte[8]);
        message(out, 'E', new byte[5]);
    }

    private static void message(OutputStream out, char type, byte[]... parts) throws Exception {
        int length = 4;
        for (byte[] part : parts) {
            length += part.length;
        }
        out.write(type);
        out.write(int32(length));
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    private static byte[] int32(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    private static boolean isLogHeld(DataSource database) {
        Long held = new JdbcTemplate(database)
                .queryForObject(
                        "select count(*) from pg_locks where locktype = 'advisory' and granted and database ="
                                + " (select oid from pg_database where datname = current_database())",
                        Long.class);
        return held != null && held == 1;
    }
}
