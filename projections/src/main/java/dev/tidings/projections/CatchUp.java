package dev.tidings.projections;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rebuilds that have come to the log's end over the line: makes the indexes that only queries need, one a
 * transaction, and says that they have caught up once they are at the log's end again.
 */
final class CatchUp {

    private static final Logger LOGGER = LoggerFactory.getLogger(CatchUp.class);

    private final RebuildTransactions transactions;
    private final GenerationTables tables;
    private final RebuildTable rebuilds;
    private final Progress progress;
    private final long near;

    /**
     * Over one database.
     *
     * @param near how many events behind the log's end are as good as none
     */
    CatchUp(
            RebuildTransactions transactions,
            GenerationTables tables,
            RebuildTable rebuilds,
            Progress progress,
            long near) {
        this.transactions = transactions;
        this.tables = tables;
        this.rebuilds = rebuilds;
        this.progress = progress;
        this.near = near;
    }

    /**
     * Does what is to be done, unless another node does.
     *
     * @return whether it has caught up now
     */
    boolean lookAfter(Projection<?> projection, Generation generation, StoredRebuild rebuild) {
        Step step = Step.WORKED;
        while (step == Step.WORKED && progress.behind(generation.id()) <= near) {
            step = transactions.attempt(() -> step(projection, generation, rebuild));
        }
        return step == Step.DONE;
    }

    /** Breaks off what takes long, because this node stops. */
    void stop() {
        tables.stopIndexing();
    }

    private Step step(Projection<?> projection, Generation generation, StoredRebuild rebuild) {
        if (!transactions.tryToOwn(projection.name())) {
            return Step.NOT_OURS;
        }
        transactions.becomeOwner();
        List<String> missing = tables.missingIndexes(projection, generation);
        if (missing.isEmpty()) {
            tables.analyze(projection, generation);
            rebuilds.caughtUp(rebuild.id());
            LOGGER.info("Generation {} has caught up", generation.id());
            return Step.DONE;
        }
        tables.makeIndex(missing.getFirst());
        return Step.WORKED;
    }

    private enum Step {
        WORKED,
        DONE,
        NOT_OURS
    }
}
