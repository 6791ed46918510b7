package dev.tidings.projections;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Lets another generation be the live one: in one transaction both are brought to the same position and their tables
 * change places, so no query sees anything but the whole of one of them, and no position goes backwards. Thread-safe.
 */
final class GenerationSwitch {

    /** Longer than that no query has to queue behind the tables' locks, … */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** … but for the last attempts: a table that is being vacuumed is free only after that has been in the way for 1 s. */
    private static final Duration LAST_PATIENCE = Duration.ofMillis(1500);

    private static final int ATTEMPTS = 40;
    private static final int LAST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final EngineDatabase database;
    private final RebuildTransactions transactions;
    private final Generations generations;
    private final GenerationTables tables;
    private final RebuildTable rebuilds;
    private final GenerationSync<?> sync;
    private final Progress progress;
    private final RebuildEnd end;
    private final long furthest;
    private final Clock clock;

    /**
     * Over one database.
     *
     * @param furthest apart, in events, that generations may be to be brought to one position while all wait
     */
    GenerationSwitch(
            EngineDatabase database,
            RebuildTransactions transactions,
            Generations generations,
            GenerationTables tables,
            RebuildTable rebuilds,
            GenerationSync<?> sync,
            Progress progress,
            RebuildEnd end,
            long furthest,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.generations = generations;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.sync = sync;
        this.progress = progress;
        this.end = end;
        this.furthest = furthest;
        this.clock = clock;
    }

    /**
     * Makes what was built the live generation, and the live one the previous one.
     *
     * @throws RebuildRefusedException when the rebuild is not in a phase for that, or what is needed can't be had in time
     */
    void switchTo(Projection<?> projection, UUID rebuild) {
        withPatience(projection, patience -> {
            StoredRebuild stored = rebuilds.lock(rebuild).orElseThrow(() -> RebuildRefusedException.noRebuild(rebuild));
            requireCaughtUp(stored);
            Generation live = required(GenerationState.LIVE, projection);
            Generation next = required(GenerationState.BUILDING, projection);
            exchange(projection, live, next, patience);
            generations.drop(GenerationState.PREVIOUS, projection.name());
            generations.change(live.id(), GenerationState.PREVIOUS, database.schemaBeside(live.id()));
            generations.change(next.id(), GenerationState.LIVE, database.schema());
            rebuilds.end(rebuild, Phase.LIVE, progress.of(next.id()));
        });
    }

    /**
     * Makes the previous generation the live one again, and gives up the one that was.
     *
     * @throws RebuildRefusedException when there is none, or what is needed can't be had in time
     */
    void rollBack(Projection<?> projection) {
        withPatience(projection, patience -> {
            Generation live = required(GenerationState.LIVE, projection);
            Generation previous = generations
                    .in(GenerationState.PREVIOUS, projection.name())
                    .orElseThrow(() -> RebuildRefusedException.nothingToRollBackTo(projection.name()));
            exchange(projection, live, previous, patience);
            generations.change(live.id(), GenerationState.DROPPED, database.schemaBeside(live.id()));
            generations.change(previous.id(), GenerationState.LIVE, database.schema());
            rebuilds.rolledBack(live.id());
        });
    }

    static void requireCaughtUp(StoredRebuild rebuild) {
        if (rebuild.phase().isEnd()) {
            throw RebuildRefusedException.ended(rebuild.phase());
        }
        if (rebuild.phase() == Phase.BUILDING) {
            throw RebuildRefusedException.notCaughtUp();
        }
    }

    private void exchange(Projection<?> projection, Generation live, Generation next, Duration patience) {
        if (!tables.haveSameForm(projection, live, next)) {
            throw RebuildRefusedException.outdated();
        }
        List<Generation> both = Stream.of(live, next)
                .sorted(Comparator.comparingInt(generation -> generation.id().generation()))
                .toList();
        sync.align(projection.name(), both, furthest, clock.instant());
        transactions.becomeOwner();
        transactions.waitForLocks(patience);
        tables.lock(projection, live, next);
        tables.exchange(projection, live, next);
        generations.announce();
    }

    private Generation required(GenerationState state, Projection<?> projection) {
        return generations
                .in(state, projection.name())
                .orElseThrow(() -> new IllegalStateException(
                        "Projection " + projection.name() + " has no generation that is " + state.label()));
    }

    private void withPatience(Projection<?> projection, Attempt attempt) {
        for (int n = 1; n <= ATTEMPTS; n++) {
            Duration patience = n > ATTEMPTS - LAST_ATTEMPTS ? LAST_PATIENCE : PATIENCE;
            try {
                transactions.attempt(() -> {
                    transactions.own(projection.name());
                    attempt.run(patience);
                    return true;
                });
                return;
            } catch (PessimisticLockingFailureException e) {
                pause();
            } catch (FarBehindException e) {
                throw RebuildRefusedException.farBehind(e.events());
            } catch (BuildStoppedException e) {
                end.stop(e);
                throw RebuildRefusedException.ended(Phase.FAILED);
            }
        }
        throw RebuildRefusedException.tablesInUse();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RebuildRefusedException.tablesInUse();
        }
    }

    /** A transaction that waits for the tables' locks for no longer than it is told. */
    @FunctionalInterface
    private interface Attempt {
        void run(Duration patience);
    }
}
