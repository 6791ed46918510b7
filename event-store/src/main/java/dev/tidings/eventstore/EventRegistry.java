package dev.tidings.eventstore;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stable name and the revision of every event of a domain, apart from the Java class that holds it: classes may be
 * renamed, history may not. Immutable.
 */
public final class EventRegistry {

    /** Knows no event. */
    public static final EventRegistry EMPTY = new EventRegistry(List.of());

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Type> byName;
    private final Map<Class<?>, Type> byClass;

    /**
     * Of all types of events that a domain has.
     *
     * @throws IllegalStateException where two have one name or one class
     */
    public EventRegistry(Collection<Type> types) {
        this.byName = types.stream().collect(toUnmodifiableMap(Type::name, Function.identity()));
        this.byClass = types.stream().collect(toUnmodifiableMap(Type::eventClass, Function.identity()));
    }

    /** The type with the given name, or nothing where no event is called so. */
    public Optional<Type> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type of the given class, or nothing where the class is not an event. */
    public Optional<Type> of(Class<?> eventClass) {
        return Optional.ofNullable(byClass.get(eventClass));
    }

    /**
     * The entry in the form that is written now: one of an earlier revision is upcast, step by step. Any other is given
     * back as it is, one of a later revision and one of an unknown name too.
     *
     * @throws RuntimeException where an earlier revision's payload can't be read
     */
    public LogEntry upcast(LogEntry entry) {
        Type type = byName.get(entry.name());
        if (type == null || entry.revision() < 1 || entry.revision() >= type.revision()) {
            return entry;
        }
        ObjectNode payload = (ObjectNode) JSON.readTree(entry.payload());
        for (UnaryOperator<ObjectNode> step : type.upcasters().subList(entry.revision() - 1, type.revision() - 1)) {
            payload = step.apply(payload);
        }
        return new LogEntry(
                entry.position(),
                entry.streamType(),
                entry.streamId(),
                entry.version(),
                entry.name(),
                type.revision(),
                JSON.writeValueAsBytes(payload),
                entry.metadata(),
                entry.recordedAt());
    }

    /**
     * A type of events. An upcaster says what a payload of one revision is in the next one; it looks at nothing but the
     * payload, so that it says the same whenever it is asked.
     *
     * @param name       what the log calls it, such as {@code post.published}
     * @param revision   the one that is written now; older ones in the log are upcast to it
     * @param eventClass what holds an event of this type
     * @param upcasters  from revision 1 on, one for each revision but the last
     */
    public record Type(String name, int revision, Class<?> eventClass, List<UnaryOperator<ObjectNode>> upcasters) {

        /**
         * Takes a copy.
         *
         * @throws IllegalStateException where a revision has no way to the next one
         */
        public Type {
            upcasters = List.copyOf(upcasters);
            if (upcasters.size() != revision - 1) {
                throw new IllegalStateException(name + " needs an upcaster from each revision before " + revision);
            }
        }
    }
}
