package dev.tidings.projections;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import dev.tidings.projections.DeadLetters.Retried;
import dev.tidings.projections.ReceivedEvent.Decoded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Projects the events of dead letters of live generations, in the open transaction, which holds their segments still.
 * Thread-safe.
 */
final class DeadLetterRetry<E> {

    private static final PageLimit PAGE = new PageLimit(1000, 4_000_000);

    private final Map<String, Projection<E>> projections;
    private final DeadLetterTable table;
    private final ProjectionTransactions transactions;
    private final Feed feed;
    private final EventTypes<E> types;

    DeadLetterRetry(
            List<? extends Projection<E>> projections,
            DeadLetterTable table,
            ProjectionTransactions transactions,
            Feed feed,
            EventTypes<E> types) {
        this.projections = projections.stream().collect(toMap(Projection::name, identity()));
        this.table = table;
        this.transactions = transactions;
        this.feed = feed;
        this.types = types;
    }

    boolean knows(String projection) {
        return projections.containsKey(projection);
    }

    /**
     * Retries the letter and its whole stream, from the stream's first letter on, until one fails. A segment that is
     * behind would handle once more what it meets then, so what is beyond it is not retried yet.
     *
     * @param reached what all segments have reached
     */
    Retried retry(DeadLetter letter, long reached) {
        Projection<E> projection = requireNonNull(projections.get(letter.projection()));
        int projected = 0;
        while (true) {
            List<DeadLetter> next = letter.stream() == null
                    ? table.waiting(projection.name(), letter.id()).stream().toList()
                    : table.waiting(projection.name(), letter.stream(), PAGE.events());
            if (next.isEmpty()) {
                return new Retried(projected, true);
            }
            List<DeadLetter> reachedByAll = next.stream()
                    .takeWhile(waiting -> waiting.position() <= reached)
                    .toList();
            Retried retried = reachedByAll.isEmpty() ? new Retried(0, false) : retryPage(projection, reachedByAll);
            projected += retried.projected();
            if (!retried.complete()) {
                return new Retried(projected, false);
            }
        }
    }

    /** Retries as many as are read at once; complete means that none of these has failed. */
    private Retried retryPage(Projection<E> projection, List<DeadLetter> letters) {
        List<ReceivedEvent<E>> events = new ArrayList<>();
        List<DeadLetter> tried = new ArrayList<>();
        List<LogEntry> entries =
                feed.at(letters.stream().map(DeadLetter::position).toList(), PAGE);
        for (int i = 0; i < entries.size(); i++) {
            ReceivedEvent<E> received = new DecodableEntry<>(entries.get(i), types).receivedBy(projection);
            if (received == null) {
                // What the projection has learnt to pass over meanwhile is done.
                table.delete(List.of(letters.get(i)));
            } else {
                events.add(received);
                tried.add(letters.get(i));
            }
        }
        List<Decoded<E>> decoded = events.stream()
                .takeWhile(Decoded.class::isInstance)
                .map(event -> (Decoded<E>) event)
                .toList();
        ProjectedPrefix prefix =
                ProjectedPrefix.project(some -> projection.project(Decoded.envelopes(some)), decoded, transactions);
        table.delete(tried.subList(0, prefix.length()));
        if (prefix.length() == events.size()) {
            return new Retried(entries.size(), true);
        }
        table.failedAgain(tried.get(prefix.length()), failure(events.get(prefix.length()), prefix));
        return new Retried(prefix.length(), false);
    }

    private static Throwable failure(ReceivedEvent<?> failed, ProjectedPrefix prefix) {
        return switch (failed) {
            case ReceivedEvent.Undecodable<?> undecodable -> undecodable.cause();
            case Decoded<?> ignored -> requireNonNull(prefix.failure());
        };
    }
}
