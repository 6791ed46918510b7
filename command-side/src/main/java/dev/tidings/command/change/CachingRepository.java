package dev.tidings.command.change;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Loads aggregates from the cache or else from the log, each for one thread at a time. Axon's own repository with a cache
 * hands over what says nothing of its size. Thread-safe.
 *
 * @param <T> the aggregate's root
 */
public final class CachingRepository<T extends CacheableAggregate> extends EventSourcingRepository<T> {

    private final EventStore eventStore;
    private final AggregateCache cache;

    /** Of the aggregates of one type. */
    public CachingRepository(
            Class<T> type, EventStore eventStore, SnapshotTriggerDefinition snapshots, AggregateCache cache) {
        super(EventSourcingRepository.builder(type)
                .eventStore(eventStore)
                .snapshotTriggerDefinition(snapshots)
                .filterByAggregateType());
        this.eventStore = eventStore;
        this.cache = cache;
    }

    /** An id may be tried on an aggregate of another type: the log knows nothing of it then. */
    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateIdentifier, @Nullable Long expectedVersion) {
        AggregateCache.Entry entry = cache.find(UUID.fromString(aggregateIdentifier));
        return entry != null && getAggregateType().isInstance(entry.root())
                ? EventSourcedAggregate.reconstruct(
                        getAggregateType().cast(entry.root()),
                        aggregateModel(),
                        entry.version(),
                        false,
                        eventStore,
                        entry.trigger())
                : super.doLoadWithLock(aggregateIdentifier, expectedVersion);
    }

    /** What comes of it changes the very object that is kept, and may come to nothing. */
    @Override
    protected void validateOnLoad(Aggregate<T> aggregate, @Nullable Long expectedVersion) {
        forgetOnRollback(aggregate);
        super.validateOnLoad(aggregate, expectedVersion);
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        forgetOnRollback(aggregate);
        cache.keep(
                id(aggregate),
                new AggregateCache.Entry(
                        aggregate.getAggregateRoot(), aggregate.version(), aggregate.getSnapshotTrigger()));
    }

    @Override
    protected void doDeleteWithLock(EventSourcedAggregate<T> aggregate) {
        super.doDeleteWithLock(aggregate);
        cache.forget(id(aggregate));
    }

    private void forgetOnRollback(Aggregate<T> aggregate) {
        UUID id = id(aggregate);
        CurrentUnitOfWork.get().onRollback(unitOfWork -> cache.forget(id));
    }

    private static UUID id(Aggregate<?> aggregate) {
        return UUID.fromString(aggregate.identifierAsString());
    }
}
