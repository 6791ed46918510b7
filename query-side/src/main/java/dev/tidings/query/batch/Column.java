package dev.tidings.query.batch;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlValue;

/**
 * One column of the rows that a statement takes through {@code unnest(?, ?, …)}. The statement's text is then the same
 * for any number of rows, and one round trip writes them all.
 */
public final class Column implements SqlValue {

    private final String type;
    private final @Nullable Object[] values;

    private Column(String type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /** A column of type {@code uuid}. */
    public static Column uuids(Collection<UUID> ids) {
        return new Column("uuid", ids.toArray());
    }

    /** A column of type {@code uuid}. */
    public static <T> Column uuids(Collection<T> rows, Function<? super T, UUID> value) {
        return column("uuid", rows, value, new UUID[rows.size()]);
    }

    /** A column of type {@code text}. */
    public static <T> Column texts(Collection<T> rows, Function<? super T, @Nullable String> value) {
        return column("text", rows, value, new @Nullable String[rows.size()]);
    }

    /** A column of type {@code boolean}. */
    public static <T> Column booleans(Collection<T> rows, Function<? super T, @Nullable Boolean> value) {
        return column("bool", rows, value, new @Nullable Boolean[rows.size()]);
    }

    /** A column of type {@code integer}. */
    public static <T> Column integers(Collection<T> rows, Function<? super T, Integer> value) {
        return column("int4", rows, value, new Integer[rows.size()]);
    }

    /** A column of type {@code bigint}. */
    public static <T> Column longs(Collection<T> rows, Function<? super T, Long> value) {
        return column("int8", rows, value, new Long[rows.size()]);
    }

    /** A column of type {@code timestamptz}, to the microsecond that PostgreSQL keeps. */
    public static <T> Column instants(Collection<T> rows, Function<? super T, @Nullable Instant> value) {
        return column(
                "timestamptz",
                rows,
                row -> {
                    Instant instant = value.apply(row);
                    return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
                },
                new @Nullable OffsetDateTime[rows.size()]);
    }

    @Override
    public void setValue(PreparedStatement statement, int parameter) throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }

    /** Nothing to do: the driver keeps arrays in memory only. */
    @Override
    public void cleanup() {}

    /** Fills the array, whose type lets the driver send numbers as they are and not as text. */
    private static <T, V> Column column(
            String type, Collection<T> rows, Function<? super T, ? extends @Nullable V> value, @Nullable V[] values) {
        int index = 0;
        for (T row : rows) {
            values[index++] = value.apply(row);
        }
        return new Column(type, values);
    }
}
