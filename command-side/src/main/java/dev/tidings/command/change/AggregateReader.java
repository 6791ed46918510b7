package dev.tidings.command.change;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/**
 * Looks at aggregates without changing them, and without waiting for those who do.
 *
 * @param repository without locks
 */
public record AggregateReader<T>(Repository<T> repository) {

    /** What the reading says of the aggregate as the log has it now; nothing where there is no such aggregate. */
    public <R> Optional<R> read(UUID id, Function<Aggregate<T>, R> reading) {
        DefaultUnitOfWork<CommandMessage<?>> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        try {
            return Optional.of(reading.apply(repository.load(id.toString())));
        } catch (AggregateNotFoundException e) {
            return Optional.empty();
        } finally {
            unitOfWork.rollback();
        }
    }
}
