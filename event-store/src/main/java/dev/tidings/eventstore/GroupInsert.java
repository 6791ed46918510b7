package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/**
 * Writes appends at the end of the log, each judged alone: one whose version is taken stays out, the others go in.
 *
 * <p>The advisory lock is taken first, in a statement of its own, so that the insert's snapshot sees all that was
 * committed before; it falls with the transaction. Positions are therefore taken and committed one writer at a time:
 * they have no gaps and their order is commit order. The statements travel in one round trip.
 */
final class GroupInsert {

    /** The channel on which the log's new end is announced. */
    static final String CHANNEL = "tidings_events";

    /** Stands in place of a position for an append that lost its version check. */
    static final long LOST = -1;

    /** Any number will do that nothing else in the database locks: the letters "tidings" read as one. */
    private static final long LOCK = 0x74_69_64_69_6e_67_73L;

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String LOCK_THE_END = "select pg_advisory_xact_lock(%s);\n".formatted(LOCK);

    private static final String INCOMING = """
            with incoming as materialized (
                select *
                from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::integer[], ?::bytea[],
                            ?::bytea[], ?::timestamptz[])
                     with ordinality
                     as incoming (append, stream_type, stream_id, version, name, revision, payload, metadata,
                                  recorded_at, ordinal)
            ), head as materialized (
                select coalesce(max(position), 0) as position from event_store.event
            )""";

    /** The insert alone: the unique constraint says whether a version was taken, which is rare. */
    private static final String INSERT_ALL = INCOMING + """
            , lost as (
                select 0 as append where false
            )""" + insertWinners("");

    /** Looks first who loses. */
    private static final String INSERT_WINNERS =
            INCOMING + """
            , lost as materialized (
                select distinct incoming.append
                from incoming
                join event_store.event as taken using (stream_id, version, stream_type)
            )""" + insertWinners("where append not in (select append from lost)");

    private static String insertWinners(String condition) {
        return """
               , inserted as (
                   insert into event_store.event
                          (position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at)
                   select head.position + row_number() over (order by ordinal),
                          stream_type, stream_id, version, name, revision, payload, metadata, recorded_at
                   from incoming
                   cross join head
                   %s
                   returning position
               )
               select head.position                  as head,
                      array(select append from lost) as lost,
                      pg_notify('%s', (head.position + (select count(*) from inserted))::text)
               from head
               """.formatted(condition, CHANNEL);
    }

    private GroupInsert() {}

    /**
     * Writes within the transaction that the connection is in, which stays usable whoever loses.
     *
     * @return for each append the position of its last event, or {@link #LOST}
     */
    static long[] insert(Connection connection, List<Append> appends) throws SQLException {
        return run(connection, LOCK_THE_END + INSERT_WINNERS, appends);
    }

    /**
     * Writes and commits. The connection must be in auto-commit mode, which leaves the transaction to the statements.
     *
     * @return for each append the position of its last event, or {@link #LOST}
     */
    static long[] insertAndCommit(Connection connection, List<Append> appends) throws SQLException {
        try {
            return commit(connection, INSERT_ALL, appends);
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return commit(connection, INSERT_WINNERS, appends);
            }
            throw e;
        }
    }

    private static long[] commit(Connection connection, String insert, List<Append> appends) throws SQLException {
        try {
            return run(connection, "begin;\n" + LOCK_THE_END + insert + ";\ncommit", appends);
        } catch (SQLException e) {
            rollback(connection, e);
            throw e;
        }
    }

    private static void rollback(Connection connection, SQLException cause) {
        try (var statement = connection.createStatement()) {
            statement.execute("rollback");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static long[] run(Connection connection, String sql, List<Append> appends) throws SQLException {
        Set<Integer> lost = losersWithin(appends);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains(INSERT_WINNERS)) {
                // A plan kept from when the log was short would scan all of it: plan anew each time.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            LogColumns.of(appends, lost).bind(connection, statement);
            statement.execute();
            long[] positions = new long[0];
            do {
                ResultSet result = statement.getResultSet();
                if (result != null && isOutcome(result)) {
                    lost.addAll(List.of((Integer[]) result.getArray("lost").getArray()));
                    positions = positions(appends, lost, result.getLong("head"));
                }
            } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
            return positions;
        }
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
            for (LogRow row : appends.get(i).rows()) {
                if (row.version() != null
                        && !taken.add(new StreamVersion(row.streamType(), row.streamId(), row.version()))) {
                    lost.add(i);
                }
            }
        }
        return lost;
    }

    private record StreamVersion(
            @Nullable String type, @Nullable String id, long version) {}
}
