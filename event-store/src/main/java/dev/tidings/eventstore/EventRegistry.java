package dev.tidings.eventstore;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stable name and the revision of every event of a domain, apart from the Java class that holds it: classes may be
 * renamed, history may not. Immutable.
 */
public final class EventRegistry {

    /** Knows no event. */
    public static final EventRegistry EMPTY = new EventRegistry(List.of());

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
     * A type of events.
     *
     * @param name       what the log calls it, such as {@code post.published}
     * @param revision   the one that is written now; older ones in the log are upcast to it
     * @param eventClass what holds an event of this type
     */
    public record Type(String name, int revision, Class<?> eventClass) {}
}
