package dev.tidings.query.operations;

import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.query.operations.LogEntryResponse.StreamName;
import java.util.List;
import java.util.Map;
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
    private final JsonMapper json;

    LoggedEvents(EventLog log, EventRefQueries refs, JsonMapper json) {
        this.log = log;
        this.refs = refs;
        this.json = json;
    }

    /** The first matches from the position on. */
    LogSlice from(long position, EventFilter filter, int limit) {
        long head = log.head();
        EventRefs found = refs.find(filter, position, head, limit).within(MOST_BYTES);
        return new LogSlice(found.found().isEmpty() ? List.of() : read(found.positions()), found.next(), head);
    }

    private List<LogEntryResponse> read(List<Long> positions) {
        return log.at(positions, new PageLimit(positions.size(), Long.MAX_VALUE)).stream()
                .map(this::read)
                .toList();
    }

    private LogEntryResponse read(LogEntry entry) {
        String streamId = entry.streamId();
        return new LogEntryResponse(
                entry.position(),
                streamId == null ? null : new StreamName(String.valueOf(entry.streamType()), streamId),
                streamId == null ? null : entry.version(),
                entry.name(),
                entry.revision(),
                entry.recordedAt(),
                object(entry.payload()),
                object(entry.metadata()));
    }

    private Map<String, Object> object(byte[] bytes) {
        try {
            return json.readValue(bytes, OBJECT);
        } catch (JacksonException e) {
            return UNREADABLE;
        }
    }
}
