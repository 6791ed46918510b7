package dev.tidings.query.operations;

import dev.tidings.eventstore.EventLog;
import dev.tidings.query.operations.LoggedEvent.StreamName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log as it stands there, also what no code of today can decode. */
@Component
final class LoggedEvents {

    /** So that posts of a million characters do not come by the hundred. */
    private static final long MOST_BYTES = 4 * 1024 * 1024;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final Map<String, Object> UNREADABLE = Map.of("unreadable", true);

    private final EventLog log;
    private final EventRefQueries refs;
    private final JdbcClient eventStore;
    private final JsonMapper json;

    LoggedEvents(
            EventLog log,
            EventRefQueries refs,
            @Qualifier("eventLogDataSource") DataSource eventLogDataSource,
            JsonMapper json) {
        this.log = log;
        this.refs = refs;
        this.eventStore = JdbcClient.create(eventLogDataSource);
        this.json = json;
    }

    /** The first matches from the position on. */
    LogSlice from(long position, EventFilter filter, int limit) {
        long head = log.head();
        EventRefs found = refs.find(filter, position, head, limit).within(MOST_BYTES);
        return new LogSlice(found.found().isEmpty() ? List.of() : read(found.positions()), found.next(), head);
    }

    private List<LoggedEvent> read(List<Long> positions) {
        return eventStore
                .sql("""
                        select position, stream_type, stream_id, version, name, revision, recorded_at, payload, metadata
                        from event_store.event
                        where position = any (?)
                        order by position
                        """)
                .param(positions.toArray(Long[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private LoggedEvent read(ResultSet row) throws SQLException {
        String streamId = row.getString("stream_id");
        return new LoggedEvent(
                row.getLong("position"),
                streamId == null ? null : new StreamName(row.getString("stream_type"), streamId),
                streamId == null ? null : row.getLong("version"),
                row.getString("name"),
                row.getInt("revision"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                object(row.getBytes("payload")),
                object(row.getBytes("metadata")));
    }

    private Map<String, Object> object(byte[] bytes) {
        try {
            return json.readValue(bytes, OBJECT);
        } catch (JacksonException e) {
            return UNREADABLE;
        }
    }
}
