package dev.tidings.projections;

import dev.tidings.events.EventType;
import dev.tidings.events.PostEvent;
import dev.tidings.events.PostViewsRecorded;
import dev.tidings.events.TidingsEvent;
import dev.tidings.events.UserEvent;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** An event that came to a projection, decoded or not. */
sealed interface ReceivedEvent {

    /** Its place in the log. */
    long position();

    /** What decides which segment it belongs to. */
    int hash();

    /** The user or post whose events stay in order; null where it can't be read. */
    @Nullable
    UUID stream();

    /** Its name in the log. */
    String name();

    /**
     * An event that was decoded.
     *
     * @param message as the log has it: what stands beside the event is read only where somebody asks
     */
    record Decoded(Envelope recorded, int hash, EventMessage<?> message) implements ReceivedEvent {

        @Override
        public long position() {
            return recorded.position();
        }

        @Override
        public UUID stream() {
            return streamOf(recorded.event());
        }

        @Override
        public String name() {
            return EventType.of(recorded.event().getClass()).orElseThrow().eventName();
        }
    }

    /** An event of a name that nobody knows, or whose payload can't be decoded. */
    record Undecodable(long position, String name, @Nullable UUID stream, int hash, Throwable cause)
            implements ReceivedEvent {}

    private static UUID streamOf(TidingsEvent event) {
        return switch (event) {
            case UserEvent user -> user.userId();
            case PostEvent post -> post.postId();
            case PostViewsRecorded views -> views.postId();
        };
    }
}
