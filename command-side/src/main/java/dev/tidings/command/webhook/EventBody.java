package dev.tidings.command.webhook;

import dev.tidings.events.PayloadRedaction;
import dev.tidings.eventstore.CloudEventAttributes;
import dev.tidings.eventstore.LogEntry;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as receivers get it: a CloudEvent in JSON. Personal data stays sealed as it is in the log. Thread-safe.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">the format</a>
 */
final class EventBody {

    static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final URI source;

    EventBody(URI source) {
        this.source = source;
    }

    /** @param withTexts whether what people wrote is in it; else something stands in its place */
    byte[] of(LogEntry entry, boolean withTexts) {
        Map<String, Object> body = new LinkedHashMap<>(CloudEventAttributes.of(entry, source));
        try {
            Map<String, Object> data = MAPPER.readValue(entry.payload(), OBJECT);
            body.put("datacontenttype", "application/json");
            body.put("data", withTexts ? data : PayloadRedaction.redact(data));
        } catch (JacksonException e) {
            // What no version can read says at least that it happened.
            return MAPPER.writeValueAsBytes(body);
        }
        return MAPPER.writeValueAsBytes(body);
    }
}
