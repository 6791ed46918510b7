package dev.tidings.benchmarks.axon;

import dev.tidings.events.TidingsEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.json.JacksonSerializer;
import org.springframework.data.jpa.repository.support.JpaRepositoryFactory;

/** A replay as Axon does it by default: pooled processors, an event a transaction, rows and tokens through JPA. */
public final class AxonReplay implements AutoCloseable {

    /** Of Axon's configuration, where nothing else is said. */
    private static final int WORKERS = 4;

    private static final int SEGMENTS = 16;

    private final AxonJpa jpa;
    private final TokenStore tokens;
    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final List<ScheduledExecutorService> executors = new ArrayList<>();
    private final List<PooledStreamingEventProcessor> processors;

    /** Two processors, one for the board and one for the counts, from the start of the store. */
    public AxonReplay(AxonJpa jpa, AxonStore store) {
        this.jpa = jpa;
        this.source = store.eventStore();
        this.tokens = JpaTokenStore.builder()
                .entityManagerProvider(jpa::entityManager)
                .serializer(JacksonSerializer.defaultSerializer())
                .build();
        JpaRepositoryFactory repositories = new JpaRepositoryFactory(jpa.entityManager());
        this.processors = List.of(
                processor(
                        "board",
                        new BoardHandler(repositories.getRepository(BoardEntries.class)),
                        BoardHandler::sequence),
                processor(
                        "author-counts",
                        new AuthorCountHandler(repositories.getRepository(AuthorCounts.class)),
                        AuthorCountHandler::sequence));
    }

    /** Replays until both are through with so many events or the time is over: the events a second that both managed. */
    public double eventsPerSecond(int events, Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        processors.forEach(PooledStreamingEventProcessor::start);
        long handled = 0;
        while (handled < events && System.nanoTime() - start < longest.toNanos()) {
            Thread.sleep(10);
            handled = position();
        }
        return handled * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        processors.forEach(PooledStreamingEventProcessor::shutDown);
        executors.forEach(ScheduledExecutorService::shutdownNow);
    }

    private long position() {
        return processors.stream().mapToLong(AxonReplay::position).min().orElse(0);
    }

    private static long position(PooledStreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        return segments.size() < SEGMENTS
                ? 0
                : segments.stream()
                        .map(EventTrackerStatus::getCurrentPosition)
                        .mapToLong(position -> position.orElse(0))
                        .min()
                        .orElse(0);
    }

    private PooledStreamingEventProcessor processor(
            String name, Object handler, Function<TidingsEvent, Object> sequence) {
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .sequencingPolicy(event -> sequence.apply((TidingsEvent) event.getPayload()))
                        .build())
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(jpa.transactions())
                .coordinatorExecutor(executor(1))
                .workerExecutor(executor(WORKERS))
                .build();
    }

    private ScheduledExecutorService executor(int threads) {
        ScheduledExecutorService executor = Executors.newScheduledThreadPool(threads);
        executors.add(executor);
        return executor;
    }
}
