package dev.tidings.query.archive;

import dev.tidings.events.SealedText;
import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeySource;
import dev.tidings.eventstore.EventLog;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as they stand in the log, but readable: what is sealed in those of the user is opened. */
@Component
class OwnEvents {

    private static final PageLimit PAGE = new PageLimit(100, 1_000_000);
    private static final Set<String> SEALED = Set.of("username", "email", "bio", "image");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventLog log;
    private final PersonalDataKeySource keys;

    OwnEvents(EventLog log, @Qualifier("queryPersonalDataKeys") PersonalDataKeySource keys) {
        this.log = log;
        this.keys = keys;
    }

    /** All events of a stream, the first one first. */
    void ofStream(UUID stream, UUID user, RowConsumer each) {
        PersonalDataKey key = stream.equals(user) ? keys.find(List.of(user)).get(user) : null;
        long next = 0;
        List<LogEntry> page = log.ofStream(stream, next, PAGE);
        while (!page.isEmpty()) {
            page.forEach(entry -> each.accept(readable(entry, key)));
            next = page.getLast().version() + 1;
            page = log.ofStream(stream, next, PAGE);
        }
    }

    private static Map<String, @Nullable Object> readable(LogEntry entry, @Nullable PersonalDataKey key) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("position", entry.position());
        event.put("recordedAt", entry.recordedAt());
        event.put("stream", entry.streamType());
        event.put("id", entry.streamId());
        event.put("version", entry.version());
        event.put("name", entry.name());
        event.put("revision", entry.revision());
        event.put("data", opened(JSON.readTree(entry.payload()), key));
        return event;
    }

    private static JsonNode opened(JsonNode payload, @Nullable PersonalDataKey key) {
        if (key != null && payload instanceof ObjectNode object) {
            for (String name : SEALED) {
                if (object.path(name).isString()) {
                    object.put(name, key.open(new SealedText(object.path(name).asString())));
                }
            }
        }
        return payload;
    }
}
