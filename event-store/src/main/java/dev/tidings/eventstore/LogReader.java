package dev.tidings.eventstore;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the log and its streams, page by page. Thread-safe. */
public final class LogReader {

    /** The sizes are known without reading what is large, and what is beyond the page's bytes is never fetched. */
    private static final String PAGE = """
            select %s
            from (
                select *,
                       coalesce(sum(octet_length(payload)) over (
                           order by {order} rows between unbounded preceding and 1 preceding), 0) as bytes_before
                from event_store.event
                where {condition}
                order by {order}
                limit ?) page
            where bytes_before < ?
            order by {order}
            """.formatted(LogEntry.COLUMNS);

    private static final String STREAM =
            PAGE.replace("{condition}", "stream_id = ? and version >= ?").replace("{order}", "version");

    /** What each of several streams begins with. */
    private static final String BEGINNINGS = """
            select %s
            from (
                select *,
                       coalesce(sum(octet_length(payload)) over (
                           partition by stream_id order by version
                           rows between unbounded preceding and 1 preceding), 0) as bytes_before
                from event_store.event
                where stream_id = any (?) and version < ?) beginning
            where bytes_before < ?
            order by stream_id, version
            """.formatted(LogEntry.COLUMNS);

    /** PostgreSQL plans once for lists that it does not know, and takes them to be so long; shorter ones it plans for anew. */
    private static final int PLANNED_FOR = 10;

    private static final String SIZES = """
            select position, case when name = any (?) then 0 else octet_length(payload) end as bytes
            from event_store.event
            where position > ?
            order by position
            limit ?
            """;

    /** Where a page ends that no number of bytes ends before: found by rows of a few bytes. */
    private static final String END =
            "select max(position) as last, count(*) as events, sum(bytes) as bytes from (" + SIZES + ") sized";

    /** Where it ends for its bytes; adding them up one by one takes as long as all the rest. */
    private static final String END_BY_BYTES = """
            select max(position) as last, count(*) as events, sum(bytes) as bytes
            from (
                select position,
                       bytes,
                       coalesce(sum(bytes) over (
                           order by position rows between unbounded preceding and 1 preceding), 0) as bytes_before
                from (%s) sized) summed
            where bytes_before < ?
            """.formatted(SIZES);

    private static final String UP_TO = """
            select %s
            from event_store.event
            where position > ? and position <= ? and (name <> all (?) or position = ?)
            order by position
            """.formatted(LogEntry.COLUMNS);

    private static final String AT =
            PAGE.replace("{condition}", "position = any (?)").replace("{order}", "position");

    private final JdbcTemplate jdbc;

    /** Where the schema {@code event_store} lies. */
    public LogReader(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The events of a stream from a version on, in its order; none where it has no such version. */
    public List<LogEntry> stream(String streamId, long fromVersion, PageLimit limit) {
        return jdbc.query(STREAM, (row, n) -> LogEntry.read(row), streamId, fromVersion, limit.events(), limit.bytes());
    }

    /** What streams begin with: of each its first events, in its order. Streams that there are not are left out. */
    public Map<String, List<LogEntry>> beginnings(Set<String> streamIds, PageLimit each) {
        List<String> asked = new ArrayList<>(streamIds);
        while (!asked.isEmpty() && asked.size() < PLANNED_FOR) {
            asked.add(asked.getFirst());
        }
        return jdbc
                .query(
                        BEGINNINGS,
                        (row, n) -> LogEntry.read(row),
                        asked.toArray(String[]::new),
                        each.events(),
                        each.bytes())
                .stream()
                .collect(Collectors.groupingBy(entry -> requireNonNull(entry.streamId())));
    }

    /** The events behind a position, in order and without a gap; none at the log's end. */
    public List<LogEntry> after(long position, PageLimit limit) {
        return after(position, limit, List.of()).events();
    }

    /** The same, without events that are called so, which count for no bytes. The last one is there, whatever it is called. */
    public LogPage after(long position, PageLimit limit, Collection<String> unneeded) {
        String[] names = unneeded.toArray(String[]::new);
        PageEnd end = jdbc.query(END, LogReader::pageEnd, names, position, limit.events());
        if (end != null && end.bytes() >= limit.bytes()) {
            end = jdbc.query(END_BY_BYTES, LogReader::pageEnd, names, position, limit.events(), limit.bytes());
        }
        if (end == null) {
            return new LogPage(List.of(), 0);
        }
        List<LogEntry> events =
                jdbc.query(UP_TO, (row, n) -> LogEntry.read(row), position, end.last(), names, end.last());
        return new LogPage(events, end.events() - events.size());
    }

    /** The events with the given positions, in order. Positions that the log doesn't hold are left out. */
    public List<LogEntry> at(Collection<Long> positions, PageLimit limit) {
        return jdbc.query(
                AT, (row, n) -> LogEntry.read(row), positions.toArray(Long[]::new), limit.events(), limit.bytes());
    }

    /** The version of a stream's last event. */
    public Optional<Long> lastVersion(String streamId) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select max(version) from event_store.event where stream_id = ?", Long.class, streamId));
    }

    /** The position of the last event, 0 where there is none. */
    public long head() {
        Long head = jdbc.queryForObject("select max(position) from event_store.event", Long.class);
        return head == null ? 0 : head;
    }

    /** The first position that was recorded at the instant or later. */
    public OptionalLong firstSince(Instant instant) {
        Long position = jdbc.queryForObject(
                "select min(position) from event_store.event where recorded_at >= ?",
                Long.class,
                instant.atOffset(ZoneOffset.UTC));
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    private static @Nullable PageEnd pageEnd(ResultSet row) throws SQLException {
        row.next();
        long last = row.getLong("last");
        return last == 0 ? null : new PageEnd(last, row.getLong("events"), row.getLong("bytes"));
    }

    /** How far a page goes, how many events that are, and how much they carry. */
    private record PageEnd(long last, long events, long bytes) {}
}
