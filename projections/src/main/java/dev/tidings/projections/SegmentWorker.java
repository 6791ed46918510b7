package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Hands a generation what a batch holds for a segment, in one go and in the transaction that moves the segment's
 * position. Every segment accepts every event, so that its position always says "everything up to here is done".
 */
final class ProjectionInvoker implements EventHandlerInvoker {

    private static final String CHUNKS = ProjectionInvoker.class.getName();

    private final GenerationId generation;
    private final BatchProjector batches;
    private final ObjIntConsumer<GenerationState> counter;
    private final Consumer<BuildStoppedException> onStopped;
    private final ProjectionSpans spans;

    /**
     * For one generation.
     *
     * @param counter   is told, after each commit, how many events the generation has handled in it, and in which state
     * @param onStopped is told what a generation that is building could not handle, while the batch is still open
     */
    ProjectionInvoker(
            GenerationId generation,
            BatchProjector batches,
            ObjIntConsumer<GenerationState> counter,
            Consumer<BuildStoppedException> onStopped,
            ProjectionSpans spans) {
        this.generation = generation;
        this.batches = batches;
        this.counter = counter;
        this.onStopped = onStopped;
        this.spans = spans;
    }

    @Override
    public boolean canHandle(EventMessage<?> eventMessage, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        List<EventChunk> chunks = batch.getOrComputeResource(CHUNKS, key -> {
            List<EventChunk> collected = new ArrayList<>();
            // The processor has registered first that the position is stored, so that comes first.
            batch.onPrepareCommit(all -> project(collected, segment, SegmentAdvance.of(all), all));
            return collected;
        });
        chunks.add((EventChunk) message.getPayload());
    }

    private void project(List<EventChunk> chunks, Segment segment, SegmentAdvance move, UnitOfWork<?> batch) {
        List<ReceivedEvent> events = new ArrayList<>();
        for (EventChunk chunk : chunks) {
            for (ReceivedEvent event : chunk.events()) {
                if (event.position() > move.from() && segment.matches(event.hash())) {
                    events.add(event);
                }
            }
        }
        if (events.isEmpty()) {
            return;
        }
        BatchSpans traced = spans.begin(generation, segment, move, events);
        try {
            List<ParkedEvent> parked = batches.project(events, move);
            batch.afterCommit(committed -> {
                counter.accept(move.state(), events.size());
                traced.end(parked);
            });
        } catch (BuildStoppedException e) {
            onStopped.accept(e);
            throw e;
        }
    }

    /** To handle events again, a projection is rebuilt into a new generation. */
    @Override
    public boolean supportsReset() {
        return false;
    }
}
