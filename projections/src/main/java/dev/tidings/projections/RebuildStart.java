package dev.tidings.projections;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Begins rebuilds: from then on every node feeds the new generation. Thread-safe. */
final class RebuildStart {

    private static final Logger LOGGER = LoggerFactory.getLogger(RebuildStart.class);

    private final RebuildTransactions transactions;
    private final Generations generations;
    private final GenerationTables tables;
    private final SegmentTable segments;
    private final RebuildTable rebuilds;
    private final int segmentCount;

    RebuildStart(
            RebuildTransactions transactions,
            Generations generations,
            GenerationTables tables,
            SegmentTable segments,
            RebuildTable rebuilds,
            int segmentCount) {
        this.transactions = transactions;
        this.generations = generations;
        this.tables = tables;
        this.segments = segments;
        this.rebuilds = rebuilds;
        this.segmentCount = segmentCount;
    }

    /**
     * Makes the tables and segments of the projection's next generation.
     *
     * @return the rebuild's id
     * @throws RebuildRefusedException when one is under way already
     */
    UUID start(Projection<?> projection, boolean switchWhenCaughtUp, Reason reason, @Nullable UUID startedBy) {
        try {
            return transactions.execute(() -> begin(projection, switchWhenCaughtUp, reason, startedBy));
        } catch (DuplicateKeyException e) {
            throw RebuildRefusedException.underWay(projection.name());
        }
    }

    private UUID begin(Projection<?> projection, boolean switchWhenCaughtUp, Reason reason, @Nullable UUID startedBy) {
        transactions.own(projection.name());
        generations.drop(GenerationState.PREVIOUS, projection.name());
        Generation generation = generations.add(projection);
        segments.ensure(generation.id(), segmentCount);
        UUID id = rebuilds.add(generation.id(), switchWhenCaughtUp, reason, startedBy);
        generations.announce();
        transactions.becomeOwner();
        tables.make(projection, generation);
        generations.enter(generation);
        projection.seed();
        LOGGER.info("Rebuilding {} ({})", generation.id(), reason.label());
        return id;
    }
}
