package dev.tidings.command.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works the outbox off, one entry after another: takes it, does it, lets it go. A node that dies in between leaves it to
 * the others once its lease is over; whether it was done by then nobody knows, so it is done again. Thread-safe.
 */
@Component
final class OutboxWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final OutboxTable table;
    private final Map<String, Effect> effects;
    private final OutboxProperties properties;
    private final OutboxMetrics metrics;
    private final Channels channels;

    OutboxWorker(OutboxTable table, List<Effect> effects, OutboxProperties properties, OutboxMetrics metrics) {
        this.table = table;
        this.effects = effects.stream().collect(Collectors.toMap(Effect::channel, Function.identity()));
        this.properties = properties;
        this.metrics = metrics;
        this.channels = new Channels(properties);
    }

    /**
     * Works one entry off that is due.
     *
     * @return whether there was one
     */
    boolean workOne() {
        Optional<Entry> taken = table.take(channels.silent(), properties.lease());
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Entry entry) {
        try {
            effect(entry).perform(entry);
        } catch (EffectFailure e) {
            if (e.isRefusal()) {
                putOff(entry, pauseOf(entry), "refused", e, true);
            } else {
                putOff(entry, channels.fallSilent(entry.channel()), "unavailable", e, false);
            }
            return;
        } catch (RuntimeException | Error e) {
            putOff(entry, pauseOf(entry), "failed", e, false);
            return;
        }
        table.done(entry).ifPresent(when -> channels.done(entry.channel(), when));
        metrics.count(entry.channel(), "done");
    }

    private Effect effect(Entry entry) {
        Effect effect = effects.get(entry.channel());
        if (effect == null) {
            // A node of a later version wrote it, and such a node will do it.
            throw new IllegalStateException("This version knows no channel " + entry.channel());
        }
        return effect;
    }

    private Duration pauseOf(Entry entry) {
        return Pauses.after(entry.attempts(), properties.firstPause(), properties.longestPause());
    }

    private void putOff(Entry entry, Duration pause, String outcome, Throwable failure, boolean refused) {
        Instant lastDone = channels.lastDone(entry.channel());
        String told = failure instanceof EffectFailure known
                ? String.valueOf(known.getMessage())
                : failure.getClass().getSimpleName();
        boolean parked = table.putOff(entry, pause, properties.patience(), told, refused, lastDone);
        metrics.count(entry.channel(), outcome);
        if (parked) {
            LOG.warn(
                    "{} {} ({}) is parked after {} attempts: {}",
                    entry.channel(),
                    entry.id(),
                    entry.kind(),
                    entry.attempts(),
                    told);
        } else if (failure instanceof EffectFailure) {
            LOG.warn(
                    "{} {} ({}) could not be done and is tried again in {} s: {}",
                    entry.channel(),
                    entry.id(),
                    entry.kind(),
                    Math.max(1, pause.toSeconds()),
                    told);
        } else {
            LOG.error("{} {} ({}) failed and is tried again", entry.channel(), entry.id(), entry.kind(), failure);
        }
    }
}
