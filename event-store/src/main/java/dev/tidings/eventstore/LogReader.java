package dev.tidings.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log and its streams. */
final class LogReader {

    private static final String STREAM = """
            select %s
            from event_store.event
            where stream_id = ? and version >= ?
            order by version
            limit ?
            """.formatted(LogEntry.COLUMNS);

    private static final String PAGE = """
            select %s
            from (
                select *,
                       coalesce(sum(octet_length(payload)) over (
                           order by version rows between unbounded preceding and 1 preceding), 0) as bytes_before
                from event_store.event
                where stream_id = ? and version >= ?
                order by version
                limit ?) page
            where bytes_before < ?
            order by version
            """.formatted(LogEntry.COLUMNS);

    private static final String AFTER = """
            select %s
            from event_store.event
            where position > ?
            order by position
            limit ?
            """.formatted(LogEntry.COLUMNS);

    private static final String AT = """
            select %s
            from event_store.event
            where position = any (?)
            order by position
            """.formatted(LogEntry.COLUMNS);

    private final JdbcTemplate jdbc;

    LogReader(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    List<LogEntry.InStream> stream(String streamId, long fromVersion, int limit) {
        return jdbc.query(STREAM, (row, n) -> new LogEntry.InStream(row), streamId, fromVersion, limit);
    }

    List<LogEntry.InStream> page(String streamId, long fromVersion, int limit, long bytes) {
        return jdbc.query(PAGE, (row, n) -> new LogEntry.InStream(row), streamId, fromVersion, limit, bytes);
    }

    List<LogEntry> after(long position, int limit) {
        return jdbc.query(AFTER, (row, n) -> LogEntry.read(row), position, limit);
    }

    List<LogEntry> at(Collection<Long> positions) {
        return jdbc.query(AT, (row, n) -> LogEntry.read(row), (Object) positions.toArray(Long[]::new));
    }

    Optional<Long> lastVersion(String streamId) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(version) from event_store.event where stream_id = ?", Long.class, streamId));
    }

    /** The position of the last event, 0 where there is none. */
    long head() {
        Long head = jdbc.queryForObject("select max(position) from event_store.event", Long.class);
        return head == null ? 0 : head;
    }

    OptionalLong firstSince(Instant instant) {
        Long position = jdbc.queryForObject(
                "select min(position) from event_store.event where recorded_at >= ?",
                Long.class,
                instant.atOffset(ZoneOffset.UTC));
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
