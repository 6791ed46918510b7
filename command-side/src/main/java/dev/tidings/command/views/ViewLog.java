package dev.tidings.command.views;

import dev.tidings.events.PostViewsRecorded;
import dev.tidings.eventstore.axon.AppendedPosition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Appends views, one event for each post. */
record ViewLog(EventStore eventStore) {

    /**
     * Appends all of the views or none; durable on return.
     *
     * @return the position of the last event
     */
    long append(List<View> views) {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        views.forEach(view -> counts.merge(view.postId(), 1L, Long::sum));
        List<EventMessage<PostViewsRecorded>> events = counts.entrySet().stream()
                .map(count -> GenericEventMessage.<PostViewsRecorded>asEventMessage(
                        new PostViewsRecorded(count.getKey(), count.getValue())))
                .toList();
        DefaultUnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        eventStore.publish(events);
        unitOfWork.commit();
        return AppendedPosition.of(unitOfWork).orElseThrow();
    }
}
