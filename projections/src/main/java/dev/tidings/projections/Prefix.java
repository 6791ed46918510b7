package dev.tidings.projections;

import dev.tidings.projections.ReceivedEvent.Decoded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many events of a stream could be projected before the first one that failed, and why that one did. */
record Prefix(int length, @Nullable Throwable failure) {

    /** Projects as many as possible, in the open transaction, halving what fails. */
    static Prefix project(Projection projection, List<Decoded> events, ProjectionTransactions transactions) {
        if (events.isEmpty()) {
            return new Prefix(0, null);
        }
        try {
            transactions.nested(() ->
                    projection.project(events.stream().map(Decoded::recorded).toList()));
            return new Prefix(events.size(), null);
        } catch (RuntimeException | Error e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            if (events.size() == 1) {
                return new Prefix(0, e);
            }
        }
        int half = events.size() / 2;
        Prefix first = project(projection, events.subList(0, half), transactions);
        if (first.failure() != null) {
            return first;
        }
        Prefix second = project(projection, events.subList(half, events.size()), transactions);
        return new Prefix(half + second.length(), second.failure());
    }
}
