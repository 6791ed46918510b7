package dev.tidings.eventstore.axon;

import dev.tidings.eventstore.Appended;
import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Where in the log a unit of work left its last event: what its client may wait for at the query side. */
public final class AppendedPosition {

    private static final String RESOURCE = AppendedPosition.class.getName();

    private AppendedPosition() {}

    /**
     * The position of the last event that the unit of work, or one nested in it, has appended; nothing where it appended
     * none. It holds from the unit of work's commit on. 0 where that was in a transaction that is still open, for a
     * transaction's events get their positions when it commits.
     */
    public static OptionalLong of(UnitOfWork<?> unitOfWork) {
        Appended appended = unitOfWork.root().getResource(RESOURCE);
        return appended == null ? OptionalLong.empty() : OptionalLong.of(appended.position());
    }

    static void remember(Appended appended) {
        CurrentUnitOfWork.ifStarted(unitOfWork ->
                unitOfWork.root().resources().merge(RESOURCE, appended, (a, b) -> later((Appended) a, (Appended) b)));
    }

    private static Appended later(Appended one, Appended other) {
        return () -> Math.max(one.position(), other.position());
    }
}
