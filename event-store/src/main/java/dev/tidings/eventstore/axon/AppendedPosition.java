package dev.tidings.eventstore.axon;

import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Where in the log a unit of work left its last event: what its client may wait for at the query side. */
public final class AppendedPosition {

    private static final String RESOURCE = AppendedPosition.class.getName();

    private AppendedPosition() {}

    /**
     * The position of the last event that the unit of work, or one nested in it, has appended; nothing where it appended
     * none. It holds from the unit of work's commit on.
     */
    public static OptionalLong of(UnitOfWork<?> unitOfWork) {
        Long position = unitOfWork.root().getResource(RESOURCE);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    static void remember(long position) {
        CurrentUnitOfWork.ifStarted(unitOfWork ->
                unitOfWork.root().resources().merge(RESOURCE, position, (a, b) -> Math.max((Long) a, (Long) b)));
    }
}
