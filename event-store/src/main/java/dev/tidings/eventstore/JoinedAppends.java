package dev.tidings.eventstore;

import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction is going to append to the log. It is written with the transaction's COMMIT; a savepoint that is
 * rolled back takes what joined after it along. Belongs to the transaction's thread.
 */
public final class JoinedAppends implements Appended, TransactionSynchronization {

    private final List<Append> appends = new ArrayList<>();
    private final List<FollowUp> followUps = new ArrayList<>();
    private final Set<StreamVersion> taken = new HashSet<>();
    private final Map<Object, Size> sizes = new HashMap<>();
    private @Nullable Timer timer;
    private long position;

    JoinedAppends() {}

    /** A statement that rests on the appends. */
    record FollowUp(String sql, List<Object> parameters) {}

    private record Size(int appends, int followUps) {}

    /** Whether nothing has joined. */
    public boolean isEmpty() {
        return appends.isEmpty();
    }

    /** The position of the last event once the transaction is committed, 0 before that and where nothing has joined. */
    @Override
    public long position() {
        return position;
    }

    /**
     * Runs a statement after the appends, in the same round trip. It finds them in the log.
     *
     * @param parameters for the statement's question marks, of types that the driver knows
     */
    public void andThen(String sql, Object... parameters) {
        if (appends.isEmpty()) {
            throw new IllegalStateException("Nothing has joined that it could rest on");
        }
        followUps.add(new FollowUp(sql, List.of(parameters)));
    }

    /**
     * Joins.
     *
     * @param timer measures how long it takes until all is durable
     * @throws VersionTakenException when what has joined before takes the same version of a stream
     */
    void add(Append append, Timer timer) {
        if (appends.isEmpty()
                && !TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
        if (StreamVersion.of(append).stream().anyMatch(taken::contains)) {
            throw append.versionTaken();
        }
        taken.addAll(StreamVersion.of(append));
        this.timer = timer;
        appends.add(append);
    }

    /** Writes everything and commits. */
    void commit(Connection connection) throws SQLException {
        long start = System.nanoTime();
        position = GroupInsert.insertAndCommit(connection, appends, followUps);
        if (timer != null) {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void savepoint(Object savepoint) {
        sizes.put(savepoint, new Size(appends.size(), followUps.size()));
    }

    /** One that is not known was set before anything had joined. */
    @Override
    public void savepointRollback(Object savepoint) {
        Size size = sizes.getOrDefault(savepoint, new Size(0, 0));
        truncate(appends, size.appends());
        truncate(followUps, size.followUps());
        taken.clear();
        appends.forEach(append -> taken.addAll(StreamVersion.of(append)));
    }

    private static void truncate(List<?> list, int size) {
        if (list.size() > size) {
            list.subList(size, list.size()).clear();
        }
    }
}
