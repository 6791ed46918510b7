package dev.tidings.command.webhook;

import static java.util.Objects.requireNonNull;

import dev.tidings.command.outbox.DueWork;
import dev.tidings.command.outbox.RecurringTasks;
import dev.tidings.eventstore.LogReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Serves the endpoints: each by one node at a time, on threads of its own, so that one that hangs delays no other. There
 * are never more threads than four for each endpoint and one that watches over them.
 */
@Component
final class Dispatcher implements SmartLifecycle, DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration COUNTED = Duration.ofSeconds(15);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final int WATCHES = 2;

    private final ClaimTable claims;
    private final WebhookMetrics metrics;
    private final WebhookProperties properties;
    private final Function<ScheduledExecutorService, Sender> senders;
    private final BiFunction<Sender, Executor, Round> rounds;
    private final Map<UUID, Claim> served = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private volatile ExecutorService threads = Executors.newSingleThreadExecutor();
    private volatile @Nullable Round round;
    private volatile boolean running;

    Dispatcher(
            ClaimTable claims,
            RoundTable table,
            WebhookMetrics metrics,
            WebhookProperties properties,
            Resolver resolver,
            @Qualifier("commandDataSource") DataSource database,
            @Qualifier("commandClock") Clock clock) {
        this.claims = claims;
        this.metrics = metrics;
        this.properties = properties;
        SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
        this.senders = threads -> new Sender(resolver, properties.allowPrivate(), properties.timeout(), tls, threads);
        LogReader log = new LogReader(database);
        EventBody bodies = new EventBody(properties.source());
        this.rounds = (sender, threads) -> new Round(table, log, sender, bodies, metrics, clock, threads);
    }

    @Override
    public void start() {
        watch.shutdown();
        threads.shutdown();
        watch = Executors.newScheduledThreadPool(
                WATCHES, Thread.ofPlatform().name("webhooks-watch-", 0).daemon().factory());
        threads = Executors.newCachedThreadPool(
                Thread.ofPlatform().name("webhooks-", 0).daemon().factory());
        round = rounds.apply(senders.apply(watch), threads);
        running = true;
        RecurringTasks tasks =
                new RecurringTasks(watch, this::isRunning, "It can't be seen what webhooks have to send");
        tasks.keepDoing(() -> claims.renew(served.values()), properties.lease().dividedBy(4));
        tasks.keepDoing(metrics::count, COUNTED);
    }

    @Override
    public String isDue() {
        return ClaimTable.IS_ANY_DUE;
    }

    @Override
    public Duration poll() {
        return properties.poll();
    }

    @Override
    public void begin() {
        if (running) {
            takeOn(requireNonNull(round));
        }
    }

    private void takeOn(Round round) {
        for (Claim claim : claims.take()) {
            served.put(claim.webhookId(), claim);
            threads.execute(() -> serve(claim, round));
        }
    }

    /** What fails keeps its claim until the lease is over: that is its pause. */
    private void serve(Claim claim, Round round) {
        try {
            boolean more = true;
            while (more && goesOn(claim)) {
                var endpoint = claims.endpoint(claim);
                more = endpoint.isPresent() && round.run(claim, endpoint.get(), () -> goesOn(claim));
            }
            claims.release(claim);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            if (running) {
                LOG.error("The webhook {} can't be served; this is tried again", claim.webhookId(), e);
            }
        } finally {
            served.remove(claim.webhookId(), claim);
        }
    }

    private boolean goesOn(Claim claim) {
        return running && claim.isHeld();
    }

    /** Lets what is under way end, for a moment; what does not is sent again. */
    @Override
    public void stop() {
        running = false;
        RecurringTasks.end(threads, FAREWELL);
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DueWork.PHASE;
    }
}
