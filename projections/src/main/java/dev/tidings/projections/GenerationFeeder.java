package dev.tidings.projections;

import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.SegmentTransaction.Projected;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** Feeds a generation with events, on one node: claims its share of the segments, and works on them. Thread-safe. */
final class GenerationFeeder<E> {

    private final Projection<E> projection;
    private final GenerationId id;
    private final SegmentTable segments;
    private final SegmentClaims claims;
    private final SegmentTransaction<E> transaction;
    private final EventWindow<E> tail;
    private final EventWindow<E> own;
    private final PageLimit page;
    private final Consumer<BuildStoppedException> onStopped;
    private final Runnable onUnconcerned;
    private final Waiters waiters;
    private final ScheduledExecutorService threads;
    private final NavigableMap<Integer, SegmentWorker<E>> workers = new ConcurrentSkipListMap<>();
    private boolean stopping;

    /**
     * What feeds nothing yet.
     *
     * @param tail          the log's end, as all generations on this node read it
     * @param page          how much it takes at once
     * @param onStopped     is told what a generation that is building could not handle
     * @param onUnconcerned runs, quickly, when a segment rests that the next events do not concern
     * @param threads       of the node
     */
    GenerationFeeder(
            Projection<E> projection,
            Generation generation,
            EngineParts<E> parts,
            EventWindow<E> tail,
            PageLimit page,
            Consumer<BuildStoppedException> onStopped,
            Runnable onUnconcerned,
            Waiters waiters,
            ScheduledExecutorService threads) {
        this.projection = projection;
        this.id = generation.id();
        this.segments = parts.segments();
        this.claims = parts.claims();
        this.tail = tail;
        this.own = new EventWindow<>(parts.feed(), parts.types(), page, List.of(projection));
        this.page = page;
        this.onStopped = onStopped;
        this.onUnconcerned = onUnconcerned;
        this.waiters = waiters;
        this.threads = threads;
        this.transaction = new SegmentTransaction<>(
                id,
                parts.claims(),
                parts.generations(),
                new BatchProjector<>(projection, id, parts.deadLetters(), parts.transactions()),
                parts.transactions(),
                (share, projected, took) -> committed(parts, share, projected, took));
        // From the start, so that there is a zero before the first event.
        counter(parts.metrics(), generation.state());
    }

    GenerationId id() {
        return id;
    }

    /**
     * Gives up the segments that do not get on here.
     *
     * @param forgiveFailing how long a segment may have failed and be kept still
     * @return those that it works on
     */
    synchronized Set<Integer> working(Duration forgiveFailing) {
        // One that saw its claim lost does nothing any more, also where a crash of the database has given the claim
        // back.
        workers.values().removeIf(SegmentWorker::hasEnded);
        workers.values().removeIf(worker -> worker.hasFailedFor(forgiveFailing) && stopped(worker));
        return Set.copyOf(workers.keySet());
    }

    /**
     * Works on no more and no fewer segments than are this node's share, as far as they are free.
     *
     * @param renewed positions of the segments that the node still has of those that it works on
     * @param most    segments that this node should work on
     */
    synchronized void tend(Map<Integer, Long> renewed, int most) {
        if (stopping) {
            return;
        }
        workers.entrySet().removeIf(entry -> !renewed.containsKey(entry.getKey()) && stopped(entry.getValue()));
        workers.forEach((segment, worker) -> worker.goBackTo(renewed.getOrDefault(segment, worker.position())));
        while (workers.size() > most) {
            release(workers.pollLastEntry());
        }
        if (workers.size() < most) {
            int all = segments.of(id).size();
            claims.claim(id, workers.keySet(), most - workers.size())
                    .forEach((segment, position) -> start(SegmentShare.of(segment, all), position));
        }
    }

    /**
     * The log has grown, or may have: wakes the segments, but for those that rest at its end and that the next events do
     * not concern.
     *
     * @param idle takes those in; each of them waits to be told what became of it
     */
    void wake(Map<IdleSegment, SegmentWorker<E>> idle) {
        Map<Long, EventBatch<E>> batches = new HashMap<>();
        for (SegmentWorker<E> worker : workers.values()) {
            if (worker.hold()) {
                try {
                    look(worker, batches, idle);
                } catch (RuntimeException | Error e) {
                    // It finds the same, and says so.
                    worker.resume();
                }
            }
        }
    }

    private void look(
            SegmentWorker<E> worker, Map<Long, EventBatch<E>> batches, Map<IdleSegment, SegmentWorker<E>> idle) {
        long position = worker.position();
        if (!isAtTail(position)) {
            worker.resume();
            return;
        }
        EventBatch<E> batch = batches.computeIfAbsent(worker.looksFrom(), after -> batch(after, tail.after(after)));
        if (batch.concerns(worker.share())) {
            worker.resume();
        } else if (batch.last() == position) {
            worker.letGo();
        } else {
            worker.isNotConcernedUpTo(position, batch.last());
            idle.put(new IdleSegment(id, worker.share().segment(), position, batch.last()), worker);
        }
    }

    /** Finishes the batches that are under way and claims nothing more; done when that is. */
    synchronized CompletableFuture<Void> stop() {
        stopping = true;
        CompletableFuture<?>[] all =
                workers.values().stream().map(SegmentWorker::stop).toArray(CompletableFuture<?>[]::new);
        workers.clear();
        return CompletableFuture.allOf(all);
    }

    /**
     * The next events behind the position: out of what all read at the log's end where it is there, else out of what this
     * generation's segments read together. What comes next is read and decoded meanwhile.
     */
    List<DecodableEntry<E>> after(long position) {
        if (tail.covers(position)) {
            return tail.after(position);
        }
        List<DecodableEntry<E>> events = own.after(position);
        if (events.isEmpty()) {
            return tail.after(position);
        }
        long last = events.getLast().position();
        threads.execute(() -> own.readAhead(last));
        return events;
    }

    /** What the projection handles of the events that follow on the position. */
    EventBatch<E> batch(long position, List<DecodableEntry<E>> events) {
        return EventBatch.of(position, events, projection);
    }

    /** Handles the batch, and tells what the segment has reached. */
    long project(SegmentShare share, EventBatch<E> batch) {
        return transaction.project(share, batch);
    }

    /** Whether who has come to the position reads what all read at the log's end. */
    boolean isAtTail(long position) {
        return tail.covers(position);
    }

    /** Whether none of its segments was lost or fails, as far as this node knows. */
    boolean isWell() {
        return workers.values().stream().noneMatch(worker -> worker.hasEnded() || worker.isFailing());
    }

    /** For how long events gather, for now: not at all where the projection is in a hurry, or somebody waits. */
    Duration gathering() {
        return waiters.isAnybody() ? Duration.ZERO : projection.gathering();
    }

    void onUnconcerned() {
        onUnconcerned.run();
    }

    /** Whether who has come to the position had better wait for the others, with whom it shares what is read. */
    boolean isAhead(long position) {
        return !tail.covers(position)
                && workers.values().stream()
                        .anyMatch(worker -> !worker.isFailing() && position - worker.position() > page.events());
    }

    void stopped(BuildStoppedException failure) {
        onStopped.accept(failure);
    }

    private void start(SegmentShare share, long position) {
        SegmentWorker<E> worker = new SegmentWorker<>(this, share, position, threads);
        workers.put(share.segment(), worker);
        worker.wake();
    }

    private boolean stopped(SegmentWorker<E> worker) {
        CompletableFuture<Void> unused = worker.stop();
        return true;
    }

    private void release(Map.Entry<Integer, SegmentWorker<E>> entry) {
        CompletableFuture<Void> unused =
                entry.getValue().stop().thenRunAsync(() -> claims.release(id, entry.getKey()), threads);
    }

    private void committed(EngineParts<E> parts, SegmentShare share, Projected<E> projected, Duration took) {
        if (!projected.events().isEmpty()) {
            counter(parts.metrics(), projected.state())
                    .increment(projected.events().size());
            parts.spans().committed(id, share, projected, took);
        }
    }

    private Counter counter(MeterRegistry metrics, GenerationState state) {
        return Counter.builder("tidings.projection.events")
                .description("Events that a generation of a projection has handled on this node")
                .tag("projection", projection.name())
                .tag("generation", state.label())
                .register(metrics);
    }
}
