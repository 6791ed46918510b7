package dev.tidings.projections;

import dev.tidings.projections.ReceivedEvent.Decoded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events on their way to a projection, and what it has done about them before their transaction. For one thread. */
final class PreparedBatch<E> {

    private final Projection<E> projection;
    private final List<ReceivedEvent<E>> events;
    private @Nullable Runnable writing;

    private PreparedBatch(Projection<E> projection, List<ReceivedEvent<E>> events, @Nullable Runnable writing) {
        this.projection = projection;
        this.events = events;
        this.writing = writing;
    }

    /** As they have come. */
    static <E> PreparedBatch<E> unprepared(Projection<E> projection, List<ReceivedEvent<E>> events) {
        return new PreparedBatch<>(projection, events, null);
    }

    /** Prepares them all. What fails is left for their transaction, where it fails again and is sorted out. */
    static <E> PreparedBatch<E> of(Projection<E> projection, List<ReceivedEvent<E>> events) {
        if (events.isEmpty() || !events.stream().allMatch(Decoded.class::isInstance)) {
            return unprepared(projection, events);
        }
        List<Decoded<E>> decoded =
                events.stream().map(event -> (Decoded<E>) event).toList();
        try {
            return new PreparedBatch<>(projection, events, projection.prepare(Decoded.envelopes(decoded)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return unprepared(projection, events);
        }
    }

    /** In the order of the log. */
    List<ReceivedEvent<E>> events() {
        return events;
    }

    /** Projects some of them, in the open transaction. What was prepared is for all of them, once. */
    void project(List<Decoded<E>> some) {
        Runnable prepared = writing;
        if (prepared != null && some.size() == events.size()) {
            writing = null;
            prepared.run();
        } else {
            projection.project(Decoded.envelopes(some));
        }
    }
}
