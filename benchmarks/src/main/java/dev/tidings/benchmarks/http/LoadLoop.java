package dev.tidings.benchmarks.http;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A turn: one thread that waits for whichever connection is answered next. What it costs, the servers lack. */
final class LoadLoop {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final LoadTurn turn;
    private final long pace;
    private final List<LoadConnection> connections = new ArrayList<>();
    private LoadTimes times = new LoadTimes(0);
    private long end;
    private int awaiting;
    private long wrong;
    private String complaint = "";

    LoadLoop(LoadTurn turn) {
        this.turn = turn;
        this.pace = turn.perSecond() == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) * turn.connections() / turn.perSecond();
    }

    LoadResult run() throws IOException {
        try (Selector selector = Selector.open()) {
            IntSupplier posts = turn.request().draw().of(turn.request().posts());
            for (int i = 0; i < turn.connections(); i++) {
                connections.add(new LoadConnection(turn.server(), turn.request(), posts, selector));
            }
            return run(selector);
        } finally {
            for (LoadConnection connection : connections) {
                connection.close();
            }
        }
    }

    private LoadResult run(Selector selector) throws IOException {
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        times = new LoadTimes(start);
        end = start + turn.duration().toNanos();
        for (int i = 0; i < connections.size(); i++) {
            connections.get(i).begin(start + pace * i / connections.size());
        }
        long now = sendWhatIsDue(start);
        while (awaiting > 0 || now < end) {
            selector.select(this::receive, millisUntilDue(now));
            now = sendWhatIsDue(System.nanoTime());
        }
        double millis = (SYSTEM.getProcessCpuTime() - processor) / 1e6;
        return times.result(System.nanoTime() - start, millis, wrong, complaint);
    }

    private void receive(SelectionKey key) {
        LoadConnection connection = (LoadConnection) key.attachment();
        try {
            long nanos = connection.receive(pace);
            if (nanos > 0) {
                answered(connection, nanos);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answered(LoadConnection connection, long nanos) throws IOException {
        awaiting--;
        long now = System.nanoTime();
        times.add(now, nanos);
        if (!connection.isRight()) {
            wrong++;
            complaint = complaint.isEmpty() ? connection.complaint() : complaint;
        }
        if (pace == 0 && now < end) {
            send(connection);
        }
    }

    /** As long as the turn lasts. With a pace, each connection waits for its time; without, only for the first one. */
    private long sendWhatIsDue(long now) throws IOException {
        if (now < end) {
            for (LoadConnection connection : connections) {
                if (!connection.isAwaiting() && connection.due() <= now) {
                    send(connection);
                }
            }
        }
        return now;
    }

    private void send(LoadConnection connection) throws IOException {
        connection.send();
        awaiting++;
    }

    /** At least one: a wait of none would last for ever. */
    private long millisUntilDue(long now) {
        long next = end;
        if (pace > 0) {
            for (LoadConnection connection : connections) {
                if (!connection.isAwaiting()) {
                    next = Math.min(next, connection.due());
                }
            }
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(next - now));
    }
}
