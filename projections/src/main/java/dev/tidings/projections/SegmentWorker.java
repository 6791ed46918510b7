package dev.tidings.projections;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on one segment that its node has claimed: batch after batch until the log's end, and again when it is woken. A
 * step at a time on the node's threads, so that segments that have nothing to do hold none. What fails is tried again,
 * after growing pauses, until it is stopped.
 */
final class SegmentWorker<E> implements Runnable {

    private static final Logger LOGGER = LoggerFactory.getLogger(SegmentWorker.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration FOR_SIBLINGS = Duration.ofMillis(5);

    /**
     * A transaction costs more than an event, so what comes soon after one at the log's end shares the next: for as long
     * as that one took, which is the longer the more there is to do, and no longer than this, but for projections that
     * are not in a hurry.
     */
    private static final Duration SHORT_GATHERING = Duration.ofMillis(5);

    private final GenerationFeeder<E> feeder;
    private final SegmentShare share;
    private final ScheduledExecutorService threads;
    private final AtomicInteger signals = new AtomicInteger();
    private final AtomicBoolean isGathering = new AtomicBoolean();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile long position;
    private volatile Unconcerned unconcerned = new Unconcerned(0, 0);
    private volatile int failures;
    private volatile long failingSince;
    private volatile Duration took = Duration.ZERO;
    private volatile boolean stopping;
    private volatile boolean alone;

    /**
     * One that has not begun.
     *
     * @param position that the segment has reached, as far as is known
     * @param threads  run its steps
     */
    SegmentWorker(GenerationFeeder<E> feeder, SegmentShare share, long position, ScheduledExecutorService threads) {
        this.feeder = feeder;
        this.share = share;
        this.position = position;
        this.threads = threads;
    }

    /** There is something to do, or there may be. */
    void wake() {
        if (signals.getAndIncrement() == 0) {
            threads.execute(this);
        } else {
            gatherNoLongerThanNeeded();
        }
    }

    /**
     * Keeps it from working until it is told by {@link #movedTo}, {@link #resume} or {@link #letGo} what becomes of it.
     *
     * @return false where it does not rest; then it is woken
     */
    boolean hold() {
        if (signals.compareAndSet(0, 1)) {
            return true;
        }
        wake();
        return false;
    }

    /** While it was held, the segment has come so far, and nothing concerned it. */
    void movedTo(long last) {
        position = last;
        rest(1);
    }

    /** Nothing concerns it between where it has come to and the position given, whoever has moved it there or not. */
    void isNotConcernedUpTo(long after, long last) {
        unconcerned = new Unconcerned(after, last);
    }

    /** From where on events may concern it that nobody has looked at for it. */
    long looksFrom() {
        long reached = position;
        Unconcerned known = unconcerned;
        return known.after() == reached ? Math.max(reached, known.last()) : reached;
    }

    /** It was held, and has nothing to do. */
    void letGo() {
        rest(1);
    }

    /** It was held, and goes on by itself. */
    void resume() {
        alone = true;
        threads.execute(this);
    }

    /** Finishes the batch that is under way; done when that is. */
    CompletableFuture<Void> stop() {
        stopping = true;
        wake();
        return ended;
    }

    /**
     * The database says that the segment has come so far and no further, for a crash may have taken back what was
     * believed to be done. Where that is out of date already the next batch is refused, and no harm done.
     */
    void goBackTo(long stored) {
        if (stored < position) {
            position = stored;
            wake();
        }
    }

    /** Which part of the events is its own. */
    SegmentShare share() {
        return share;
    }

    /** What it has reached, as far as it knows. */
    long position() {
        return position;
    }

    /** Whether it works no more: it was stopped, or saw that the segment is another node's. */
    boolean hasEnded() {
        return ended.isDone();
    }

    boolean isFailing() {
        return failures > 0;
    }

    /** Whether it has done nothing but fail for that long: others may have better luck with the segment. */
    boolean hasFailedFor(Duration duration) {
        return failures > 0 && System.nanoTime() - failingSince > duration.toNanos();
    }

    @Override
    public void run() {
        if (stopping || ended.isDone()) {
            ended.complete(null);
            return;
        }
        int heard = signals.get();
        Step step = step();
        switch (step) {
            case WORKED -> threads.execute(this);
            case WORKED_AT_TAIL -> gather();
            case AHEAD -> later(this, FOR_SIBLINGS);
            case FAILED -> later(this, pause());
            case LOST -> ended.complete(null);
            case AT_END -> rest(heard);
            case UNCONCERNED -> {
                rest(heard);
                feeder.onUnconcerned();
            }
        }
    }

    private void gather() {
        Duration gathering = feeder.gathering();
        if (gathering.isZero()) {
            later(this, shorter(took, SHORT_GATHERING));
        } else {
            isGathering.set(true);
            later(this::gathered, gathering);
            // Whoever has begun to wait meanwhile did not see it gather.
            gatherNoLongerThanNeeded();
        }
    }

    private void gatherNoLongerThanNeeded() {
        if (isGathering.get() && (stopping || feeder.gathering().isZero())) {
            threads.execute(this::gathered);
        }
    }

    /** Once for each time that it gathers, whatever ended that. */
    private void gathered() {
        if (isGathering.compareAndSet(true, false)) {
            run();
        }
    }

    private void rest(int heard) {
        if (!signals.compareAndSet(heard, 0)) {
            threads.execute(this);
        }
    }

    private Step step() {
        boolean isAlone = alone;
        alone = false;
        // Looked at once: it may be taken back while the events behind it are read.
        long after = position;
        try {
            if (feeder.isAhead(after)) {
                return Step.AHEAD;
            }
            List<DecodableEntry<E>> events = feeder.after(after);
            if (events.isEmpty()) {
                failures = 0;
                return Step.AT_END;
            }
            EventBatch<E> batch = feeder.batch(after, events);
            boolean isAtTail = feeder.isAtTail(after);
            if (!isAlone && isAtTail && !batch.concerns(share)) {
                return Step.UNCONCERNED;
            }
            long begun = System.nanoTime();
            position = feeder.project(share, batch);
            took = Duration.ofNanos(System.nanoTime() - begun);
            failures = 0;
            return isAtTail ? Step.WORKED_AT_TAIL : Step.WORKED;
        } catch (ClaimLostException e) {
            LOGGER.debug("{}", e.getMessage());
            return Step.LOST;
        } catch (BuildStoppedException e) {
            feeder.stopped(e);
            return failed(e);
        } catch (RuntimeException | Error e) {
            return failed(e);
        }
    }

    private Step failed(Throwable failure) {
        if (failures == 0) {
            failingSince = System.nanoTime();
            if (!stopping) {
                LOGGER.warn("Segment {} of generation {} is tried again", share.segment(), feeder.id(), failure);
            }
        }
        failures = Math.min(failures + 1, 30);
        return Step.FAILED;
    }

    private Duration pause() {
        return shorter(FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10)), LONGEST_PAUSE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void later(Runnable step, Duration pause) {
        ScheduledFuture<?> unused = threads.schedule(step, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** No event behind the one position, up to the other, concerns the segment. */
    private record Unconcerned(long after, long last) {}

    private enum Step {
        WORKED,
        WORKED_AT_TAIL,
        AHEAD,
        AT_END,
        UNCONCERNED,
        FAILED,
        LOST
    }
}
