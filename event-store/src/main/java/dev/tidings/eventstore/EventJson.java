package dev.tidings.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON: fields are written whatever their visibility, and what a newer version has added is passed over.
 * Thread-safe.
 */
public final class EventJson {

    private final JsonMapper mapper = configured(JsonMapper.builder()).build();

    /** Lets a mapper write and read events in this form. */
    public static JsonMapper.Builder configured(JsonMapper.Builder mapper) {
        return mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultVisibility(
                        visibility -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY));
    }

    /**
     * The event that the bytes hold.
     *
     * @throws tools.jackson.core.JacksonException where they hold none
     */
    public <T> T read(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /** The bytes that hold the event. */
    public byte[] write(Object event) {
        return mapper.writeValueAsBytes(event);
    }
}
