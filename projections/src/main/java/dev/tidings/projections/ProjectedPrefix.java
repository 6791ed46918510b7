package dev.tidings.projections;

import dev.tidings.projections.ReceivedEvent.Decoded;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How many events of a stream could be projected before the first one that failed, and why that one did. */
record ProjectedPrefix(int length, @Nullable Throwable failure) {

    /** Projects as many as possible, in the open transaction, halving what fails. */
    static <E> ProjectedPrefix project(
            Consumer<List<Decoded<E>>> projection, List<Decoded<E>> events, ProjectionTransactions transactions) {
        if (events.isEmpty()) {
            return new ProjectedPrefix(0, null);
        }
        try {
            transactions.nested(() -> projection.accept(events));
            return new ProjectedPrefix(events.size(), null);
        } catch (RuntimeException | Error e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (events.size() == 1) {
                return new ProjectedPrefix(0, e);
            }
        }
        int half = events.size() / 2;
        ProjectedPrefix first = project(projection, events.subList(0, half), transactions);
        if (first.failure() != null) {
            return first;
        }
        ProjectedPrefix second = project(projection, events.subList(half, events.size()), transactions);
        return new ProjectedPrefix(half + second.length(), second.failure());
    }
}
