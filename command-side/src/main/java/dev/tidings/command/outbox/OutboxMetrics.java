package dev.tidings.command.outbox;

import dev.tidings.command.outbox.OutboxTable.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What there is to watch: {@code tidings.outbox.entries} for each channel and state, the same on every node, and
 * {@code tidings.outbox.effects}, what came of the tries on this one. Thread-safe.
 */
@Component
final class OutboxMetrics {

    private final MeterRegistry registry;
    private final Map<String, Counts> shown = new ConcurrentHashMap<>();

    OutboxMetrics(MeterRegistry registry, List<Effect> effects) {
        this.registry = registry;
        for (Effect effect : effects) {
            gauge(effect.channel(), "waiting", Counts::waiting);
            gauge(effect.channel(), "failing", Counts::failing);
            gauge(effect.channel(), "parked", Counts::parked);
        }
    }

    void show(List<Counts> counts) {
        Map<String, Counts> byChannel = counts.stream().collect(Collectors.toMap(Counts::channel, Function.identity()));
        shown.putAll(byChannel);
        shown.keySet().retainAll(byChannel.keySet());
    }

    void count(String channel, String outcome) {
        registry.counter("tidings.outbox.effects", "channel", channel, "outcome", outcome)
                .increment();
    }

    private void gauge(String channel, String state, Function<Counts, Long> count) {
        Gauge.builder("tidings.outbox.entries", () -> {
                    Counts counts = shown.get(channel);
                    return counts == null ? 0 : count.apply(counts);
                })
                .description("What is still to be done outside the database")
                .tags("channel", channel, "state", state)
                .register(registry);
    }
}
