package dev.tidings.query.projection;

import dev.tidings.events.EventType;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.eventstore.EventJson;
import dev.tidings.eventstore.EventRegistry;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.projections.Envelope;
import dev.tidings.projections.EventTypes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The events of the publishing house, as the engine and whoever reads the log itself are told of them. Thread-safe. */
@Component
public final class TidingsEventTypes implements EventTypes<TidingsEvent> {

    private final EventJson json = new EventJson();
    private final EventRegistry registry = EventType.registry();

    /** Stateless, but for what reading JSON keeps. */
    public TidingsEventTypes() {}

    @Override
    public Optional<Class<? extends TidingsEvent>> named(String name) {
        return EventType.named(name).map(EventType::eventClass);
    }

    @Override
    public TidingsEvent decode(LogEntry entry) {
        return json.read(
                registry.upcast(entry).payload(),
                EventType.named(entry.name()).orElseThrow().eventClass());
    }

    @Override
    public UUID stream(TidingsEvent event) {
        return event.stream();
    }

    /** Lest a name be shown for as long as a dead letter lies. */
    @Override
    public boolean overtakes(TidingsEvent event) {
        return event instanceof UserErased;
    }

    /** The event with what the log says of it; nothing where no event is called so. */
    public Optional<Envelope<TidingsEvent>> open(LogEntry entry) {
        return named(entry.name())
                .map(known -> new Envelope<>(entry.position(), entry.version(), entry.recordedAt(), decode(entry)));
    }
}
