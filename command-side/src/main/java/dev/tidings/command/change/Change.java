package dev.tidings.command.change;

import dev.tidings.http.IfMatch;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a change. The events of all commands sent in it are appended together at its end, in the transaction
 * where one was opened. Belongs to the thread that makes it.
 */
public final class Change {

    private final CommandBus commandBus;
    private final TransactionManager transactions;
    private final UnitOfWork<?> unitOfWork;
    private final Set<UUID> streamIds = new HashSet<>();
    private @Nullable UUID streamId;
    private long version;
    private boolean hasTransaction;

    Change(CommandBus commandBus, TransactionManager transactions, UnitOfWork<?> unitOfWork) {
        this.commandBus = commandBus;
        this.transactions = transactions;
        this.unitOfWork = unitOfWork;
    }

    /** Lets the aggregate decide. What it decides is appended when the change ends. */
    public void send(Command command) {
        send(command, IfMatch.ANY);
    }

    /**
     * Lets the aggregate decide, if it is at a version that the client accepts.
     *
     * @throws Refusal when the aggregate refuses
     */
    public void send(Command command, IfMatch ifMatch) {
        CommandMessage<Command> message =
                new GenericCommandMessage<>(command, Map.of(ExpectedVersions.KEY, ifMatch.versions()));
        streamIds.add(command.streamId());
        FutureCallback<Command, Long> answer = new FutureCallback<>();
        commandBus.dispatch(message, answer);
        CommandResultMessage<? extends Long> result = answer.getResult();
        if (result.isExceptional()) {
            throw rethrown(result.exceptionResult());
        }
        streamId = command.streamId();
        version = result.getPayload();
    }

    /** Says that a stream is begun by events that the caller publishes itself, for there is nothing to decide. */
    public void begun(UUID newStreamId) {
        streamId = newStreamId;
        version = 0;
    }

    /**
     * Opens the transaction that the append will join. It takes a connection, so it comes after all that may wait for
     * an aggregate, and before the statements that belong to the change. They are rolled back where no event is
     * appended.
     */
    public void openTransaction() {
        unitOfWork.attachTransaction(transactions);
        hasTransaction = true;
    }

    /** Whether it has a transaction of its own. */
    boolean hasTransaction() {
        return hasTransaction;
    }

    /** When all that happens in the change happens: the time that its events are given. */
    public Instant now() {
        return GenericEventMessage.clock.instant();
    }

    /** The stream that the last command went to. */
    UUID streamId() {
        return Objects.requireNonNull(streamId, "No command was sent");
    }

    UnitOfWork<?> unitOfWork() {
        return unitOfWork;
    }

    /** All streams that commands went to, those that were refused too. */
    Set<UUID> streamIds() {
        return streamIds;
    }

    /** The version that the last command left its stream at. */
    long version() {
        return version;
    }

    private static RuntimeException rethrown(Throwable failure) {
        return switch (failure) {
            case RuntimeException unchecked -> unchecked;
            case Error error -> throw error;
            default -> new IllegalStateException(failure);
        };
    }
}
