package dev.tidings.query.projection;

import dev.tidings.eventstore.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * This process's part in the projections: works on its share of their segments from start to stop, and gives it to the
 * other nodes at once when it stops. It can start again.
 */
final class ProjectionNode implements SmartLifecycle {

    private final List<Projection> projections;
    private final DataSource readModel;
    private final PlatformTransactionManager transactionManager;
    private final EventLog log;
    private final ReadPositions positions;
    private final ProjectionRates rates;
    private final BuildFailures failures;
    private final ProjectionsProperties properties;
    private final MeterRegistry metrics;
    private final ProjectionSpans spans;
    private @Nullable RunningProjections running;

    ProjectionNode(
            List<Projection> projections,
            DataSource readModel,
            PlatformTransactionManager transactionManager,
            EventLog log,
            ReadPositions positions,
            ProjectionRates rates,
            BuildFailures failures,
            ProjectionsProperties properties,
            MeterRegistry metrics,
            ProjectionSpans spans) {
        this.projections = projections;
        this.readModel = readModel;
        this.transactionManager = transactionManager;
        this.log = log;
        this.positions = positions;
        this.rates = rates;
        this.failures = failures;
        this.properties = properties;
        this.metrics = metrics;
        this.spans = spans;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = new RunningProjections(
                    name(),
                    projections,
                    readModel,
                    transactionManager,
                    log,
                    positions,
                    rates,
                    failures,
                    properties,
                    metrics,
                    spans);
            running.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Before the web server starts, and after it has answered its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Tells operators where it runs; never the same twice, for a process that comes back has lost its claims. */
    private static String name() {
        return String.format(
                Locale.ROOT,
                "%s-%04x",
                ManagementFactory.getRuntimeMXBean().getName(),
                ThreadLocalRandom.current().nextInt(0x10000));
    }
}
