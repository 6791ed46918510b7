package dev.tidings.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of several appends, as one array for each column.
 *
 * @param owners which append each row belongs to
 */
record LogColumns(List<Integer> owners, List<LogRow> rows) {

    /** How many there are. */
    static final int COUNT = 9;

    /** The rows of all appends but those that have lost already. */
    static LogColumns of(List<Append> appends, Set<Integer> lost) {
        List<Integer> owners = new ArrayList<>();
        List<LogRow> rows = new ArrayList<>();
        for (int i = 0; i < appends.size(); i++) {
            if (!lost.contains(i)) {
                for (LogRow row : appends.get(i).rows()) {
                    owners.add(i);
                    rows.add(row);
                }
            }
        }
        return new LogColumns(owners, rows);
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        // The driver sends arrays of these types in binary, which neither side need take apart as text. For timestamps
        // it has only text: they are sent as numbers.
        statement.setArray(1, connection.createArrayOf("integer", owners.toArray(Integer[]::new)));
        statement.setArray(2, connection.createArrayOf("text", column(LogRow::streamType, String[]::new)));
        statement.setArray(3, connection.createArrayOf("text", column(LogRow::streamId, String[]::new)));
        statement.setArray(4, connection.createArrayOf("bigint", column(LogRow::version, Long[]::new)));
        statement.setArray(5, connection.createArrayOf("text", column(LogRow::name, String[]::new)));
        statement.setArray(6, connection.createArrayOf("integer", column(LogRow::revision, Integer[]::new)));
        statement.setArray(7, connection.createArrayOf("bytea", column(LogRow::payload, byte[][]::new)));
        statement.setArray(8, connection.createArrayOf("bytea", column(LogRow::metadata, byte[][]::new)));
        statement.setArray(9, connection.createArrayOf("bigint", column(LogColumns::recordedMicros, Long[]::new)));
    }

    /** The first row's columns, one by one. */
    void bindFirst(PreparedStatement statement) throws SQLException {
        LogRow row = rows.getFirst();
        statement.setString(1, row.streamType());
        statement.setString(2, row.streamId());
        statement.setObject(3, row.version(), Types.BIGINT);
        statement.setString(4, row.name());
        statement.setInt(5, row.revision());
        statement.setBytes(6, row.payload());
        statement.setBytes(7, row.metadata());
        statement.setLong(8, recordedMicros(row));
    }

    /** As precisely as PostgreSQL keeps it. */
    private static long recordedMicros(LogRow row) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, row.recordedAt());
    }

    private <T extends @Nullable Object> T[] column(Function<LogRow, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
