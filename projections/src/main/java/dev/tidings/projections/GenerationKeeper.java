package dev.tidings.projections;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Does what generations need beside the events: begins rebuilds that a new version asks for, makes indexes and keeps them
 * quick, switches where that is wanted, removes old tables. Every node has one, and does what no other is doing.
 */
final class GenerationKeeper {

    private static final Logger LOGGER = LoggerFactory.getLogger(GenerationKeeper.class);

    /** While something is built, it is looked after that many times a beat. */
    private static final int LOOKS_A_BEAT = 10;

    /** While there is nothing but live generations, only time or another node could bring anything, which is told. */
    private static final int BEATS_AT_REST = 10;

    private final Map<String, Projection<?>> projections;
    private final Generations generations;
    private final RebuildTable rebuilds;
    private final NewVersions newVersions;
    private final CatchUp catchUp;
    private final GenerationSwitch generationSwitch;
    private final Cleaner cleaner;
    private final PendingEntries pendingEntries;
    private final Duration beat;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> next;
    private boolean isWoken;
    private boolean areVersionsChecked;
    private boolean isAway;

    GenerationKeeper(
            List<? extends Projection<?>> projections,
            Generations generations,
            RebuildTable rebuilds,
            NewVersions newVersions,
            CatchUp catchUp,
            GenerationSwitch generationSwitch,
            Cleaner cleaner,
            PendingEntries pendingEntries,
            Duration beat) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.newVersions = newVersions;
        this.catchUp = catchUp;
        this.generationSwitch = generationSwitch;
        this.cleaner = cleaner;
        this.pendingEntries = pendingEntries;
        this.beat = beat;
    }

    synchronized void start() {
        if (executor == null) {
            areVersionsChecked = false;
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("generation-keeper").daemon().factory());
            executor.execute(this::look);
        }
    }

    synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
            executor = null;
            catchUp.stop();
        }
    }

    /** There are other generations than before, or there may be. */
    synchronized void wake() {
        isWoken = true;
        lookAgain(Duration.ZERO);
    }

    private synchronized void begin() {
        isWoken = false;
    }

    private synchronized boolean isRunning() {
        return executor != null;
    }

    private void look() {
        begin();
        Duration pause = beat;
        try {
            pause = lookAfterAll();
            isAway = false;
        } catch (DataAccessException | TransactionException e) {
            if (!isAway && isRunning()) {
                LOGGER.warn("Generations could not be looked after", e);
            }
            isAway = true;
        }
        lookAgain(pause);
    }

    /** In place of the look that waits, where one does: there is never more than one. */
    private synchronized void lookAgain(Duration pause) {
        if (executor != null && !executor.isShutdown()) {
            if (next != null) {
                next.cancel(false);
            }
            next = executor.schedule(this::look, isWoken ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Until it is to be done again. */
    private Duration lookAfterAll() {
        if (!areVersionsChecked) {
            newVersions.rebuild();
            areVersionsChecked = true;
        }
        boolean isClean = cleaner.clean();
        List<Generation> fed = generations.fed();
        List<Generation> building = fed.stream()
                .filter(generation -> generation.state() == GenerationState.BUILDING)
                .toList();
        building.forEach(this::lookAfter);
        pendingEntries.merge();
        if (!building.isEmpty()) {
            return beat.dividedBy(LOOKS_A_BEAT);
        }
        return isClean && fed.stream().allMatch(generation -> generation.state() == GenerationState.LIVE)
                ? beat.multipliedBy(BEATS_AT_REST)
                : beat;
    }

    private void lookAfter(Generation generation) {
        Projection<?> projection = projections.get(generation.id().projection());
        StoredRebuild rebuild = rebuilds.of(generation.id()).orElse(null);
        if (projection == null || rebuild == null || generation.codeVersion() > projection.version()) {
            return;
        }
        boolean hasCaughtUp = rebuild.phase() != Phase.BUILDING || catchUp.lookAfter(projection, generation, rebuild);
        if (hasCaughtUp && rebuild.switchWhenCaughtUp()) {
            switchTo(projection, rebuild);
        }
    }

    private void switchTo(Projection<?> projection, StoredRebuild rebuild) {
        try {
            generationSwitch.switchTo(projection, rebuild.id());
            LOGGER.info("Generation {} is live", rebuild.generation());
        } catch (RebuildRefusedException e) {
            LOGGER.info("Generation {} is not live yet: {}", rebuild.generation(), e.getMessage());
        }
    }
}
