package dev.tidings.command.webhook;

import dev.tidings.events.EventType;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogPage;
import dev.tidings.eventstore.LogReader;
import dev.tidings.eventstore.PageLimit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One go at an endpoint: some of what is due to be sent again, and the next events of the log, those of one stream one
 * after another and different streams side by side. Thread-safe.
 */
final class Round {

    private static final int EVENTS = 20;
    private static final int SIDE_BY_SIDE = 4;
    private static final PageLimit PAGE = new PageLimit(200, 1_000_000);
    private static final PageLimit ONE = new PageLimit(1, 1);

    private final RoundTable table;
    private final LogReader log;
    private final Sender sender;
    private final EventBody bodies;
    private final WebhookMetrics metrics;
    private final Clock clock;
    private final Executor threads;

    Round(
            RoundTable table,
            LogReader log,
            Sender sender,
            EventBody bodies,
            WebhookMetrics metrics,
            Clock clock,
            Executor threads) {
        this.table = table;
        this.log = log;
        this.sender = sender;
        this.bodies = bodies;
        this.metrics = metrics;
        this.clock = clock;
        this.threads = threads;
    }

    /** The events of the log that are next, and how far the log was looked through for them. */
    private record Slice(List<LogEntry> entries, long position) {}

    /**
     * Makes it, and notes what became of it.
     *
     * @param goesOn whether anything may be sent still
     * @return whether there may be more to do at once
     */
    boolean run(Claim claim, Endpoint endpoint, BooleanSupplier goesOn) throws InterruptedException {
        int limit = endpoint.silent() ? 1 : EVENTS;
        List<Sending> due = table.due(endpoint, limit);
        Slice slice = table.hasRoom(endpoint) ? next(endpoint, limit) : new Slice(List.of(), endpoint.position());
        if (due.isEmpty() && slice.position() == endpoint.position()) {
            return false;
        }
        List<Sending> fresh = slice.entries().stream().map(Sending::first).toList();
        Set<String> held =
                table.held(endpoint, fresh.stream().map(Sending::lane).toList());
        Map<String, List<Sending>> lanes = new LinkedHashMap<>();
        List<Tried> round = new ArrayList<>();
        due.forEach(sending -> lanes.put(sending.lane(), List.of(sending)));
        for (Sending sending : fresh) {
            if (held.contains(sending.lane())) {
                round.add(new Tried(sending, null));
            } else {
                lanes.computeIfAbsent(sending.lane(), lane -> new ArrayList<>()).add(sending);
            }
        }
        round.addAll(sendAll(endpoint, lanes.values(), goesOn));
        return table.note(claim, endpoint, slice.position(), round);
    }

    private Slice next(Endpoint endpoint, int limit) {
        LogPage page = log.after(endpoint.position(), PAGE, unwanted(endpoint));
        List<LogEntry> wanted = new ArrayList<>();
        long position = endpoint.position();
        for (LogEntry entry : page.events()) {
            if (endpoint.wants(entry.name())) {
                if (wanted.size() == limit) {
                    break;
                }
                wanted.add(entry);
            }
            position = entry.position();
        }
        return new Slice(wanted, position);
    }

    private static List<String> unwanted(Endpoint endpoint) {
        return Arrays.stream(EventType.values())
                .map(EventType::eventName)
                .filter(name -> !endpoint.wants(name))
                .toList();
    }

    private List<Tried> sendAll(Endpoint endpoint, Collection<List<Sending>> lanes, BooleanSupplier goesOn)
            throws InterruptedException {
        Queue<List<Sending>> left = new ConcurrentLinkedQueue<>(lanes);
        List<FutureTask<List<Tried>>> workers = Stream.generate(
                        () -> new FutureTask<>(() -> work(endpoint, left, goesOn)))
                .limit(Math.min(SIDE_BY_SIDE, lanes.size()))
                .toList();
        workers.forEach(threads::execute);
        List<Tried> all = new ArrayList<>();
        for (FutureTask<List<Tried>> worker : workers) {
            try {
                all.addAll(worker.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A round failed", e.getCause());
            }
        }
        return all;
    }

    private List<Tried> work(Endpoint endpoint, Queue<List<Sending>> left, BooleanSupplier goesOn) {
        List<Tried> all = new ArrayList<>();
        for (List<Sending> lane = left.poll(); lane != null; lane = left.poll()) {
            boolean open = true;
            for (Sending sending : lane) {
                Tried tried = open && goesOn.getAsBoolean() ? send(endpoint, sending) : new Tried(sending, null);
                open = tried.isDelivered();
                all.add(tried);
            }
        }
        return all;
    }

    private Tried send(Endpoint endpoint, Sending sending) {
        LogEntry entry = sending.entry() == null ? find(sending.position()) : sending.entry();
        Sending found = new Sending(sending.position(), sending.lane(), sending.attempts(), entry);
        if (entry == null) {
            return new Tried(found, Outcome.unanswered("the log does not have it", Duration.ZERO));
        }
        byte[] body = bodies.of(entry, endpoint.withTexts());
        Outcome outcome = sender.post(endpoint.url(), headers(endpoint, entry, body), body);
        metrics.tried(outcome);
        return new Tried(found, outcome);
    }

    private @Nullable LogEntry find(long position) {
        return log.at(List.of(position), ONE).stream().findFirst().orElse(null);
    }

    private Map<String, String> headers(Endpoint endpoint, LogEntry entry, byte[] body) {
        String id = entry.eventId();
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "Content-Type",
                EventBody.MEDIA_TYPE,
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(timestamp),
                "webhook-signature",
                Signatures.of(endpoint.secrets(), id, timestamp, body));
    }
}
