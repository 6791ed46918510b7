package dev.tidings.projections;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;

/** Removes the tables of generations that nobody wants any more. What can't be removed yet is tried again later. */
final class Cleaner {

    private static final Logger LOGGER = LoggerFactory.getLogger(Cleaner.class);

    private final RebuildTransactions transactions;
    private final Generations generations;
    private final GenerationTables tables;
    private final Duration keepPrevious;

    Cleaner(RebuildTransactions transactions, Generations generations, GenerationTables tables, Duration keepPrevious) {
        this.transactions = transactions;
        this.generations = generations;
        this.tables = tables;
        this.keepPrevious = keepPrevious;
    }

    /** Whether there is nothing left to remove. */
    boolean clean() {
        if (generations.dropPrevious(keepPrevious) > 0) {
            generations.announce();
        }
        List<Generation> unwanted = generations.toRemove();
        for (Generation generation : unwanted) {
            try {
                transactions.attempt(() -> remove(generation.id()));
            } catch (PessimisticLockingFailureException e) {
                LOGGER.debug("The tables of {} are still in use", generation.id(), e);
            }
        }
        return unwanted.isEmpty();
    }

    private boolean remove(GenerationId id) {
        if (!transactions.tryToOwn(id.projection())) {
            return false;
        }
        transactions.becomeOwner();
        tables.remove(id);
        generations.removed(id);
        return true;
    }
}
