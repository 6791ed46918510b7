package dev.tidings.command.webhook;

import dev.tidings.command.database.CommandDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * What there is to watch: {@code tidings.webhooks.deliveries} by state, {@code tidings.webhooks.disabled}, endpoints that are
 * disabled, {@code tidings.webhooks.lag} of the one that is furthest behind, the same on every node; and {@code
 * tidings.webhooks.tries}, how long they took on this one and what came of them. Thread-safe.
 */
@Component
final class WebhookMetrics {

    private static final String COUNTS = """
            select count(*) filter (where state = 'waiting' and failure is null) as waiting,
                   count(*) filter (where state = 'waiting' and failure is not null) as failing,
                   count(*) filter (where state = 'parked') as parked,
                   (select count(*) from event_store.webhook where not active) as disabled,
                   (select coalesce((select max(position) from event_store.event) - min(position), 0)
                    from event_store.webhook
                    where active) as lag
            from event_store.webhook_delivery
            where state <> 'delivered'
            """;

    private final CommandDatabase database;
    private final MeterRegistry registry;
    private volatile Counts shown = new Counts(0, 0, 0, 0, 0);

    WebhookMetrics(CommandDatabase database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
        deliveries("waiting", Counts::waiting);
        deliveries("failing", Counts::failing);
        deliveries("parked", Counts::parked);
        Gauge.builder("tidings.webhooks.disabled", () -> shown.disabled())
                .description("Endpoints that nothing is sent to")
                .register(registry);
        Gauge.builder("tidings.webhooks.lag", () -> shown.lag())
                .description("Events of the log that were not looked through for the endpoint that is furthest behind")
                .baseUnit("events")
                .register(registry);
    }

    private record Counts(long waiting, long failing, long parked, long disabled, long lag) {}

    /** Counts anew. */
    void count() {
        shown = database.jdbc()
                .sql(COUNTS)
                .query((row, number) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("failing"),
                        row.getLong("parked"),
                        row.getLong("disabled"),
                        row.getLong("lag")))
                .single();
    }

    void tried(Outcome outcome) {
        registry.timer("tidings.webhooks.tries", "outcome", outcome.tag()).record(outcome.duration());
    }

    private void deliveries(String state, ToLongFunction<Counts> count) {
        Gauge.builder("tidings.webhooks.deliveries", () -> count.applyAsLong(shown))
                .description("Deliveries that are not made yet")
                .tags("state", state)
                .register(registry);
    }
}
