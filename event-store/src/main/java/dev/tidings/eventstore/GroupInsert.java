package dev.tidings.eventstore;

import dev.tidings.eventstore.JoinedAppends.FollowUp;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.postgresql.PGStatement;
import org.postgresql.util.PSQLException;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Writes appends at the end of the log and commits, in one round trip.
 *
 * <p>The advisory lock is taken first, in a statement of its own, so that the insert's snapshot sees all that was
 * committed before; it falls with the transaction. Positions are therefore taken and committed one writer at a time:
 * they have no gaps and their order is commit order. Nobody waits for the lock for ever, and nobody who falls silent
 * while holding it keeps it: PostgreSQL ends both after a while.
 */
final class GroupInsert {

    /** The channel on which the log's new end is announced. */
    static final String CHANNEL = "tidings_events";

    /** Stands in place of a position for an append that lost its version check. */
    static final long LOST = -1;

    /** Any number will do that nothing else in the database locks: the letters "tidings" read as one. */
    static final long LOCK = 0x74_69_64_69_6e_67_73L;

    private static final int LOST_COLUMN = 3;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String VERSION_CONSTRAINT = "event_version_is_unique";

    /**
     * Longer than whoever holds the lock may keep it. The holder's time begins when it has the lock. No insert looks for
     * anything but by an index, so that it need not be planned for each group anew, as PostgreSQL does for short arrays.
     */
    static final String LOCK_THE_END = "select set_config('lock_timeout', '7s', true),"
            + " set_config('plan_cache_mode', 'force_generic_plan', true),"
            + " pg_advisory_xact_lock(" + LOCK + "),"
            + " set_config('transaction_timeout', '5s', true);\n";

    private static final String INCOMING = """
            unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[],
                   ?::bigint[])
            with ordinality
            as incoming (append, stream_type, stream_id, version, name, revision, payload, metadata, recorded_micros,
                         ordinal)
            """;

    private static final String HEAD = """
            head as materialized (
                select coalesce(max(position), 0) as position from event_store.event
            )""";

    /** The insert alone: the unique constraint says whether a version was taken, which is rare. All go in or none. */
    private static final String INSERT_ALL = "with " + HEAD + """
            , inserted as (
                insert into event_store.event
                       (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                select head.position + ordinal,
                       stream_type, stream_id, version, name, revision, payload, metadata,
                       timestamptz 'epoch' + recorded_micros * interval '1 microsecond'
                from head
                cross join\s""" + INCOMING + """
            )
            select head.position as head,
                   pg_notify('%s', (head.position + ?::integer)::text)
            from head
            """.formatted(CHANNEL);

    /** The same for one event, which is what comes alone: simple enough for PostgreSQL to plan once and for all. */
    private static final String INSERT_ONE = """
            insert into event_store.event
                   (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
            values ((select coalesce(max(position), 0) + 1 from event_store.event),
                    ?::text, ?::text, ?::bigint, ?::text, ?::integer, ?::bytea, ?::bytea,
                    timestamptz 'epoch' + ?::bigint * interval '1 microsecond')
            returning position - 1 as head,
                      pg_notify('%s', position::text)
            """.formatted(CHANNEL);

    /** Looks first who loses. */
    private static final String INSERT_WINNERS =
            "with incoming as materialized (\nselect *\nfrom " + INCOMING + "), " + HEAD + """
            , lost as materialized (
                select distinct incoming.append
                from incoming
                join event_store.event as taken using (stream_id, version, stream_type)
            ), inserted as (
                insert into event_store.event
                       (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                select head.position + row_number() over (order by ordinal),
                       stream_type, stream_id, version, name, revision, payload, metadata,
                       timestamptz 'epoch' + recorded_micros * interval '1 microsecond'
                from incoming
                cross join head
                where append not in (select append from lost)
                returning position
            )
            select head.position                  as head,
                   pg_notify('%s', (head.position + (select count(*) from inserted))::text),
                   array(select append from lost) as lost
            from head
            """.formatted(CHANNEL);

    private GroupInsert() {}

    /**
     * Writes, each append judged alone: one whose version is taken stays out, the others go in. The connection must be in
     * auto-commit mode, which leaves the transaction to the statements.
     *
     * @return for each append the position of its last event, or {@link #LOST}
     * @throws SQLException            when nothing was written
     * @throws OutcomeUnknownException when that cannot be told
     */
    static long[] insertAndCommit(Connection connection, List<Append> appends) throws SQLException {
        try {
            return insertWinners(connection, isOneEvent(appends) ? INSERT_ONE : INSERT_ALL, appends);
        } catch (SQLException e) {
            if (isVersionTaken(e)) {
                return insertWinners(connection, INSERT_WINNERS, appends);
            }
            throw e;
        }
    }

    /**
     * Writes all appends or none of them, runs what follows on them, and commits the transaction that the connection is
     * in.
     *
     * @return the position of the last event
     * @throws SQLException            when nothing was written and the transaction is rolled back
     * @throws OutcomeUnknownException when that cannot be told
     */
    static long insertAndCommit(Connection connection, List<Append> appends, List<FollowUp> followUps)
            throws SQLException {
        StringBuilder sql = new StringBuilder(LOCK_THE_END).append(INSERT_ALL);
        followUps.forEach(followUp -> sql.append(";\n").append(followUp.sql()));
        PreparedStatement statement =
                connection.prepareStatement(sql.append(";\ncommit").toString());
        try {
            LogColumns columns = LogColumns.of(appends, Set.of());
            columns.bind(connection, statement);
            int parameter = LogColumns.COUNT + 1;
            statement.setInt(parameter, columns.rows().size());
            for (FollowUp followUp : followUps) {
                for (Object value : followUp.parameters()) {
                    statement.setObject(++parameter, value);
                }
            }
            Written written = Commit.send(connection, () -> execute(statement));
            return written.head() + columns.rows().size();
        } finally {
            JdbcUtils.closeStatement(statement);
        }
    }

    /** Whether an append was refused because another one has taken a version. */
    static boolean isVersionTaken(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState())
                && e instanceof PSQLException failure
                && failure.getServerErrorMessage() != null
                && VERSION_CONSTRAINT.equals(failure.getServerErrorMessage().getConstraint());
    }

    /** Whether an append was refused because others have held the lock for too long. */
    static boolean isLockHeld(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }

    private static long[] insertWinners(Connection connection, String insert, List<Append> appends)
            throws SQLException {
        Set<Integer> lost = losersWithin(appends);
        PreparedStatement statement = connection.prepareStatement("begin;\n" + LOCK_THE_END + insert + ";\ncommit");
        try {
            if (insert.equals(INSERT_WINNERS)) {
                // A plan kept from when the log was short would scan all of it: plan anew each time.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            LogColumns columns = LogColumns.of(appends, lost);
            if (insert.equals(INSERT_ONE)) {
                columns.bindFirst(statement);
            } else {
                columns.bind(connection, statement);
                if (insert.equals(INSERT_ALL)) {
                    statement.setInt(LogColumns.COUNT + 1, columns.rows().size());
                }
            }
            Written written = Commit.send(connection, () -> execute(statement));
            lost.addAll(written.lost());
            return positions(appends, lost, written.head());
        } finally {
            // Whether that works is of no matter any more.
            JdbcUtils.closeStatement(statement);
        }
    }

    private static boolean isOneEvent(List<Append> appends) {
        return appends.size() == 1 && appends.getFirst().rows().size() == 1;
    }

    /** Where the log ended before, and who stayed out. */
    private record Written(long head, List<Integer> lost) {}

    private static Written execute(PreparedStatement statement) throws SQLException {
        Written written = null;
        statement.execute();
        do {
            ResultSet result = statement.getResultSet();
            if (result != null && isOutcome(result)) {
                written = new Written(result.getLong("head"), lost(result));
            }
        } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
        return Objects.requireNonNull(written);
    }

    /** Only who looked for them knows of any. */
    private static List<Integer> lost(ResultSet result) throws SQLException {
        return result.getMetaData().getColumnCount() < LOST_COLUMN
                ? List.of()
                : List.of((Integer[]) result.getArray(LOST_COLUMN).getArray());
    }

    private static boolean isOutcome(ResultSet result) throws SQLException {
        return result.getMetaData().getColumnLabel(1).equals("head") && result.next();
    }

    private static long[] positions(List<Append> appends, Set<Integer> lost, long head) {
        long[] positions = new long[appends.size()];
        long position = head;
        for (int i = 0; i < positions.length; i++) {
            if (lost.contains(i)) {
                positions[i] = LOST;
            } else {
                position += appends.get(i).rows().size();
                positions[i] = position;
            }
        }
        return positions;
    }

    /** Of two appends with the same version of a stream the later one loses. */
    private static Set<Integer> losersWithin(List<Append> appends) {
        Set<Integer> lost = new HashSet<>();
        Set<StreamVersion> taken = new HashSet<>();
        for (int i = 0; i < appends.size(); i++) {
            for (StreamVersion version : StreamVersion.of(appends.get(i))) {
                if (!taken.add(version)) {
                    lost.add(i);
                }
            }
        }
        return lost;
    }
}
