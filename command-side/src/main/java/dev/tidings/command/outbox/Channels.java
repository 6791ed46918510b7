package dev.tidings.command.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What this node knows of the channels: which of them are silent, and when something was last done on each. Thread-safe. */
final class Channels {

    private final OutboxProperties properties;
    private final Map<String, Silence> silent = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastDone = new ConcurrentHashMap<>();

    Channels(OutboxProperties properties) {
        this.properties = properties;
    }

    private record Silence(int failures, long untilNanos) {}

    /** Those on which nothing is to be tried now. */
    Collection<String> silent() {
        long now = System.nanoTime();
        return silent.entrySet().stream()
                .filter(channel -> channel.getValue().untilNanos() - now > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Something was done on it. */
    void done(String channel, Instant when) {
        silent.remove(channel);
        lastDone.merge(channel, when, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When something was last done on it; null where nothing was since this node started. */
    @Nullable
    Instant lastDone(String channel) {
        return lastDone.get(channel);
    }

    /**
     * Nothing can be done on it for the moment.
     *
     * @return for how long nothing is tried now
     */
    Duration fallSilent(String channel) {
        int failures = silent.getOrDefault(channel, new Silence(0, 0)).failures() + 1;
        Duration pause = Pauses.after(failures, properties.firstPause(), properties.longestSilence());
        silent.put(channel, new Silence(failures, System.nanoTime() + pause.toNanos()));
        return pause;
    }
}
