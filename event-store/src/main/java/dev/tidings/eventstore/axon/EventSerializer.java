package dev.tidings.eventstore.axon;

import dev.tidings.eventstore.EventJson;
import dev.tidings.eventstore.EventRegistry;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Events as JSON under the stable names and revisions of a registry. What is not an event (an aggregate's snapshot) goes
 * by its class name.
 */
public final class EventSerializer extends Jackson3Serializer {

    private final EventRegistry events;

    private EventSerializer(Builder builder, EventRegistry events) {
        super(builder);
        this.events = events;
    }

    /** A serializer for the log. Thread-safe. */
    public static Serializer of(EventRegistry events) {
        return new EventSerializer(
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(EventJson::configured), events);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return events.of((Class<?>) type)
                .<SerializedType>map(
                        event -> new SimpleSerializedType(event.name(), Integer.toString(event.revision())))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return events.named(type.getName())
                .map(event -> event.eventClass().getName())
                .orElseGet(() -> super.resolveClassName(type));
    }
}
