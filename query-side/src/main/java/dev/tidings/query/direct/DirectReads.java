package dev.tidings.query.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads that are one statement each: what is asked for most. There is no session to open and no transaction to end, so
 * that a read is one round trip; the database sees it as a transaction of its own all the same. Thread-safe.
 */
@Component
public final class DirectReads {

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    DirectReads(@Qualifier("readerDataSource") DataSource readers) {
        this.jdbc = new JdbcTemplate(readers);
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /**
     * The only row of the answer, if there is one.
     *
     * @param parameters in their order
     */
    public <T> Optional<T> one(String sql, RowMapper<T> row, Object... parameters) {
        return jdbc.query(sql, row, parameters).stream().findFirst();
    }

    /** All rows of the answer; parameters go by their names. */
    public <T> List<T> list(String sql, RowMapper<T> row, Map<String, Object> parameters) {
        MapSqlParameterSource values = new MapSqlParameterSource();
        parameters.forEach((name, value) -> values.addValue(name, forDriver(value)));
        return named.query(sql, values, row);
    }

    /** An instant of a row. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant of a row that may have none. */
    public static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static Object forDriver(Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
