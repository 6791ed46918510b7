package dev.tidings.projections;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.SegmentTable.SegmentRow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A node's part in the projections, from one start to one stop: at every beat of its heart it says that it lives, looks
 * which generations are to be fed, and sees to its share of their segments. While nothing moves, most beats only look
 * whether anything calls for that. Its name is never used twice, for a process
 * that comes back has lost its claims.
 */
final class ProjectionNode<E> {

    private static final Logger LOGGER = LoggerFactory.getLogger(ProjectionNode.class);
    static final int STOP_SECONDS = 5;
    private static final int LEAVE_SECONDS = 1;

    /** Nobody waits for what a rebuild has in hand, so it may take more at once. */
    private static final int PAGES_OF_A_BUILD = 4;

    /** While nothing moves, one beat of so many is a whole one: claims are renewed long before they time out. */
    private static final int BEATS_PER_WHOLE = 3;

    private final Map<String, ? extends Projection<E>> projections;
    private final EngineParts<E> parts;
    private final EngineSettings settings;
    private final ProjectionRates rates;
    private final BuildFailures failures;
    private final NodeRegistry registry;
    private final ReadPositions positions;
    private final Runnable onGenerations;
    private final NodeSession session;
    private final EventWindow<E> tail;
    private final ScheduledExecutorService threads;
    private final ScheduledExecutorService heart;
    private final Map<GenerationId, GenerationFeeder<E>> feeders = new ConcurrentHashMap<>();
    private final Waiters waiters;
    private final IdleSegments<E> idle;
    private Feed.Registration following = () -> {};
    private boolean stopped;
    private boolean away;
    private long moves = -1;
    private int beatsSinceWhole;
    private boolean isBuilding;
    private List<SegmentRow> seen = List.of();

    ProjectionNode(
            String name,
            List<? extends Projection<E>> projections,
            EngineDatabase database,
            EngineParts<E> parts,
            EngineSettings settings,
            ReadPositions positions,
            ProjectionRates rates,
            BuildFailures failures,
            Runnable onGenerations) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.parts = parts;
        this.settings = settings;
        this.rates = rates;
        this.failures = failures;
        this.positions = positions;
        this.onGenerations = onGenerations;
        this.registry = new NodeRegistry(database, name, projections, settings.claimTimeout());
        this.tail = new EventWindow<>(parts.feed(), parts.types(), settings.page(), projections);
        this.heart = executor("projection-heart", 1);
        // A worker waits for PostgreSQL half of its time.
        this.threads = executor("projection-worker", 2 * Runtime.getRuntime().availableProcessors());
        this.waiters = new Waiters(positions);
        this.idle = new IdleSegments<>(parts.claims(), feeders::values, waiters, settings.rest(), threads);
        this.session = new NodeSession(database, name, parts.segments(), positions, this::lookSoon, idle::hurry);
    }

    /**
     * Begins.
     *
     * @throws DataAccessException when the database can't be reached
     */
    void start() {
        session.start();
        projections.values().forEach(projection -> {
            parts.generations().ensureFirst(projection);
            parts.generations()
                    .in(GenerationState.LIVE, projection.name())
                    .ifPresent(live -> parts.transactions().execute(() -> {
                        parts.segments().ensure(live.id(), settings.segments());
                        return true;
                    }));
        });
        following = parts.feed().onGrowth(idle::wake);
        positions.onWaiting(this::somebodyWaits);
        parts.feed().head();
        wholeBeat();
        long pause = settings.beat().toMillis();
        ScheduledFuture<?> unused = heart.scheduleWithFixedDelay(this::beat, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Finishes the batches that are under way, releases all segments and leaves the other nodes. */
    void stop() {
        following.close();
        positions.onWaiting(() -> {});
        // The heart leaves first, so that it starts nothing any more.
        await(heart.submit(registry::leave), LEAVE_SECONDS, "The other nodes could not be told");
        heart.shutdownNow();
        await(stopFeeders(), STOP_SECONDS, "Projections did not stop in time");
        await(
                CompletableFuture.runAsync(parts.claims()::releaseAll, threads),
                LEAVE_SECONDS,
                "Segments could not be released");
        session.stop();
        threads.shutdownNow();
    }

    private synchronized CompletableFuture<Void> stopFeeders() {
        stopped = true;
        CompletableFuture<?>[] all =
                feeders.values().stream().map(GenerationFeeder::stop).toArray(CompletableFuture<?>[]::new);
        feeders.clear();
        return CompletableFuture.allOf(all);
    }

    private static void await(Future<?> future, int seconds, String otherwise) {
        try {
            future.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOGGER.warn("{}: this node's segments are free once its claims time out", otherwise, e);
        }
    }

    private void beat() {
        carefully(() -> {
            if (isAtRest() && !registry.isAnythingNew()) {
                rates.sample(seen);
            } else {
                beatWholly();
            }
        });
    }

    private void wholeBeat() {
        carefully(this::beatWholly);
    }

    /** Whether nothing has moved or gone wrong since the last beat, nothing is being built, and claims need not be renewed. */
    private boolean isAtRest() {
        long before = moves;
        moves = positions.moves();
        beatsSinceWhole++;
        return moves == before
                && beatsSinceWhole < BEATS_PER_WHOLE
                && !isBuilding
                && !away
                && feeders.values().stream().allMatch(GenerationFeeder::isWell);
    }

    private void beatWholly() {
        registry.beat();
        Map<GenerationId, Generation> fed =
                parts.generations().fed().stream().filter(this::isKnown).collect(toMap(Generation::id, identity()));
        isBuilding = fed.values().stream().anyMatch(generation -> generation.state() == GenerationState.BUILDING);
        List<GenerationFeeder<E>> feeding = feed(fed);
        Map<GenerationId, Map<Integer, Long>> renewed = parts.claims()
                .renew(feeding.stream()
                        .collect(toMap(GenerationFeeder::id, feeder -> feeder.working(settings.claimTimeout()))));
        for (GenerationFeeder<E> feeder : feeding) {
            feeder.tend(renewed.getOrDefault(feeder.id(), Map.of()), registry.share(feeder.id()));
        }
        seen = parts.segments().all();
        rates.sample(seen);
        beatsSinceWhole = 0;
    }

    /** Never throws: an exception would end the beats for good. */
    private void carefully(Runnable beating) {
        try {
            beating.run();
            if (away) {
                LOGGER.info("The database of the projections is back");
            }
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOGGER.warn("The database of the projections can't be reached", e);
            }
            away = true;
        } catch (RuntimeException | Error e) {
            LOGGER.error("A beat of the projections' heart failed", e);
        }
    }

    private synchronized List<GenerationFeeder<E>> feed(Map<GenerationId, Generation> wanted) {
        if (stopped) {
            return List.of();
        }
        feeders.entrySet().removeIf(entry -> {
            if (wanted.containsKey(entry.getKey())) {
                return false;
            }
            CompletableFuture<Void> unused = entry.getValue().stop();
            return true;
        });
        wanted.values().forEach(generation -> feeders.computeIfAbsent(generation.id(), id -> feeder(generation)));
        return List.copyOf(feeders.values());
    }

    private boolean isKnown(Generation generation) {
        Projection<E> projection = projections.get(generation.id().projection());
        return projection != null && generation.codeVersion() <= projection.version();
    }

    private GenerationFeeder<E> feeder(Generation generation) {
        PageLimit page = settings.page();
        return new GenerationFeeder<>(
                requireNonNull(projections.get(generation.id().projection())),
                generation,
                parts,
                tail,
                generation.state() == GenerationState.BUILDING
                        ? new PageLimit(page.events() * PAGES_OF_A_BUILD, page.bytes())
                        : page,
                this::stopped,
                idle::wake,
                waiters,
                threads);
    }

    private void lookSoon() {
        onHeart(this::wholeBeat);
        onGenerations.run();
    }

    /** The segments that hold it up may be here or on other nodes. */
    private void somebodyWaits() {
        idle.wake();
        if (!registry.isAlone() && !threads.isShutdown()) {
            session.tellThatSomebodyWaits(threads);
        }
    }

    private void stopped(BuildStoppedException failure) {
        onHeart(() -> {
            try {
                failures.stop(failure);
            } catch (DataAccessException | TransactionException e) {
                LOGGER.warn("It could not be said that the rebuild of {} is to stop", failure.generation(), e);
            }
        });
    }

    private void onHeart(Runnable task) {
        if (!heart.isShutdown()) {
            heart.execute(task);
        }
    }

    private static ScheduledExecutorService executor(String name, int threads) {
        return Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().name(name + "-", 1).daemon().factory());
    }
}
