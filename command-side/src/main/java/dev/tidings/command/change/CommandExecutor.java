package dev.tidings.command.change;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.eventstore.axon.AppendedPosition;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries out changes. A change that loses a race is tried again on the new state, unless its client named the versions
 * it rests on: that client is told. Thread-safe.
 */
public final class CommandExecutor {

    /** A node that has just started loses many races to one that is warm. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CommandBus commandBus;
    private final AggregateCache cache;
    private final CommandDatabase database;
    private final SpringTransactions transactions;
    private final StreamHeads streamHeads;
    private final CommandMetrics metrics;

    /** Sends commands to the bus, whose aggregates the cache keeps; transactions are opened on the database. */
    public CommandExecutor(
            CommandBus commandBus, AggregateCache cache, CommandDatabase database, MeterRegistry metrics) {
        this.commandBus = commandBus;
        this.cache = cache;
        this.database = database;
        this.transactions = new SpringTransactions(database);
        this.streamHeads = new StreamHeads(database);
        this.metrics = new CommandMetrics(metrics);
    }

    /**
     * Carries out one command. Its events are durable on return.
     *
     * @throws ProblemException when it is refused or the precondition fails
     * @throws dev.tidings.eventstore.OutcomeUnknownException when nobody knows whether it was carried out
     */
    public Changed carryOut(Command command, IfMatch ifMatch) {
        return carryOut(ifMatch, change -> change.send(command, ifMatch));
    }

    /**
     * Carries out several commands, or one with what belongs to it, all or nothing. All is durable on return.
     *
     * @param work sends at least one command; called again for each new attempt
     * @throws ProblemException when a command is refused or the precondition fails
     * @throws dev.tidings.eventstore.OutcomeUnknownException when nobody knows whether they were carried out
     */
    public Changed carryOut(IfMatch ifMatch, Consumer<Change> work) {
        return metrics.measure(() -> attemptOften(ifMatch, work));
    }

    private Changed attemptOften(IfMatch ifMatch, Consumer<Change> work) {
        long start = System.nanoTime();
        boolean isFresh = false;
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Change change = new Change(commandBus, transactions, DefaultUnitOfWork.startAndGet(null));
            try {
                Changed changed = attempt(change, work);
                forgetUnlessCommitted(change.streamIds());
                if (changed.isAppended() || isFresh) {
                    return changed;
                }
            } catch (Refusal refusal) {
                if (isFresh) {
                    throw RefusalProblems.of(refusal);
                }
            } catch (AggregateNotFoundException e) {
                throw ProblemException.of(ProblemType.NOT_FOUND, "There is nothing with this id.");
            } catch (ConcurrencyException e) {
                if (ifMatch.isConditional()) {
                    throw ProblemException.of(ProblemType.VERSION_MISMATCH, "Somebody else was faster: read it again.");
                }
            } catch (ConcurrencyFailureException e) {
                // The database let another transaction win: the next attempt sees what that one did. An attempt whose
                // outcome nobody knows never comes here, for it may have been the one that won.
            }
            // Nothing was appended, so nothing has checked that the aggregates were at their streams' ends.
            change.streamIds().forEach(cache::forget);
            isFresh = true;
        }
        throw ProblemException.retryLater(ProblemType.UNAVAILABLE, "Too many changes at once.", Duration.ofSeconds(1));
    }

    /** In a transaction of the caller's nothing has happened yet: should it fail, the cache would be ahead of the log. */
    private void forgetUnlessCommitted(Set<UUID> streamIds) {
        if (database.hasTransaction()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        streamIds.forEach(cache::forget);
                    }
                }
            });
        }
    }

    private Changed attempt(Change change, Consumer<Change> work) {
        UnitOfWork<?> unitOfWork = change.unitOfWork();
        try {
            work.accept(change);
        } catch (RuntimeException | Error e) {
            // Where no transaction could be opened, that has rolled back already.
            if (unitOfWork.isActive()) {
                unitOfWork.rollback(e);
            }
            throw e;
        }
        if (change.hasTransaction()) {
            unitOfWork.onPrepareCommit(CommandExecutor::requireAppended);
        }
        try {
            unitOfWork.commit();
        } catch (NothingAppended e) {
            return unchanged(change);
        }
        OptionalLong appended = AppendedPosition.of(unitOfWork);
        return appended.isPresent()
                ? new Changed(change.streamId(), change.version(), appended.getAsLong(), true)
                : unchanged(change);
    }

    private Changed unchanged(Change change) {
        UUID streamId = change.streamId();
        return new Changed(streamId, change.version(), streamHeads.position(streamId), false);
    }

    /**
     * No append has checked that the aggregate was at its stream's end, so what was written beside it may rest on a past
     * state; and where it was there, a change that changes nothing leaves no trace. The events are appended by now.
     */
    private static void requireAppended(UnitOfWork<?> unitOfWork) {
        if (AppendedPosition.of(unitOfWork).isEmpty()) {
            throw new NothingAppended();
        }
    }

    /** Rolls back a change that came to nothing. */
    private static final class NothingAppended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingAppended() {
            super("Nothing was appended", null, false, false);
        }
    }
}
