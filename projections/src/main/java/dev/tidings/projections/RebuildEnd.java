package dev.tidings.projections;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives rebuilds up. The live generation is not touched. Thread-safe. */
final class RebuildEnd implements BuildFailures {

    private static final Logger LOGGER = LoggerFactory.getLogger(RebuildEnd.class);

    private final EngineDatabase database;
    private final RebuildTransactions transactions;
    private final Generations generations;
    private final RebuildTable rebuilds;
    private final Progress progress;

    RebuildEnd(
            EngineDatabase database,
            RebuildTransactions transactions,
            Generations generations,
            RebuildTable rebuilds,
            Progress progress) {
        this.database = database;
        this.transactions = transactions;
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.progress = progress;
    }

    /**
     * Because somebody said so.
     *
     * @throws RebuildRefusedException when it has ended already
     */
    void cancel(UUID id) {
        transactions.execute(() -> {
            StoredRebuild rebuild = rebuilds.lock(id).orElseThrow(() -> RebuildRefusedException.noRebuild(id));
            if (rebuild.phase().isEnd()) {
                throw RebuildRefusedException.ended(rebuild.phase());
            }
            rebuilds.end(id, Phase.CANCELLED, progress.of(rebuild.generation()));
            drop(rebuild.generation());
            return true;
        });
    }

    @Override
    public void stop(BuildStoppedException failure) {
        transactions.execute(() -> {
            rebuilds.of(failure.generation())
                    .flatMap(rebuild -> rebuilds.lock(rebuild.id()))
                    .filter(rebuild -> !rebuild.phase().isEnd())
                    .ifPresent(rebuild -> {
                        rebuilds.fail(rebuild.id(), failure, progress.of(rebuild.generation()));
                        drop(rebuild.generation());
                        LOGGER.warn("The rebuild of {} has failed", rebuild.generation(), failure);
                    });
            return true;
        });
    }

    private void drop(GenerationId id) {
        generations.change(id, GenerationState.DROPPED, database.schemaBeside(id));
        generations.announce();
    }
}
