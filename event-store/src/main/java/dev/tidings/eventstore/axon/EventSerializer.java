package dev.tidings.eventstore.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.tidings.events.EventType;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.DeserializationFeature;

/**
 * Events as JSON under their stable names and revisions ({@link EventType}). What is not an event (an aggregate's
 * snapshot) goes by its class name; its fields are written whatever their visibility, so that aggregates need no
 * accessors for the sake of storage.
 */
public final class EventSerializer extends Jackson3Serializer {

    private EventSerializer(Builder builder) {
        super(builder);
    }

    /** A serializer for the log. Thread-safe. */
    public static Serializer create() {
        return new EventSerializer(Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .changeDefaultVisibility(
                                visibility -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        return EventType.of(type)
                .<SerializedType>map(
                        event -> new SimpleSerializedType(event.eventName(), Integer.toString(event.revision())))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventType.named(type.getName())
                .map(event -> event.eventClass().getName())
                .orElseGet(() -> super.resolveClassName(type));
    }
}
