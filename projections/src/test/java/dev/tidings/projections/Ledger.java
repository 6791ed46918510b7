package dev.tidings.projections;

import dev.tidings.eventstore.EventAppender;
import dev.tidings.eventstore.EventJson;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogRow;
import dev.tidings.projections.Ledger.LedgerEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A small domain that has nothing to do with publishing: accounts, with what is paid into them. */
final class Ledger implements EventTypes<LedgerEvent>, AutoCloseable {

    private static final Map<String, Class<? extends LedgerEvent>> TYPES = Map.of(
            "account.deposited", Deposited.class,
            "account.renamed", Renamed.class,
            "account.closed", Closed.class);

    private final EventJson json = new EventJson();
    private final EventAppender appender;

    Ledger(DataSource database) {
        this.appender = new EventAppender(
                database, new SimpleMeterRegistry(), TracerProvider.noop().get("test"));
    }

    /** What can happen to an account. */
    sealed interface LedgerEvent {

        UUID account();
    }

    record Deposited(UUID account, long amount) implements LedgerEvent {}

    record Renamed(UUID account, String name) implements LedgerEvent {}

    /** Too urgent to wait behind a dead letter. */
    record Closed(UUID account) implements LedgerEvent {}

    /** Appends events that belong to no stream of versions, as deposits do here. */
    long append(LedgerEvent... events) {
        return append(Arrays.asList(events));
    }

    long append(List<? extends LedgerEvent> events) {
        return appender.append(
                        events.stream().map(event -> row(null, null, event)).toList())
                .position();
    }

    /** Appends an event at a version of its account's stream. */
    long append(long version, LedgerEvent event) {
        return appender.append(List.of(row(event.account().toString(), version, event)))
                .position();
    }

    @Override
    public Optional<Class<? extends LedgerEvent>> named(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    @Override
    public LedgerEvent decode(LogEntry entry) {
        return json.read(entry.payload(), named(entry.name()).orElseThrow());
    }

    @Override
    public UUID stream(LedgerEvent event) {
        return event.account();
    }

    @Override
    public boolean overtakes(LedgerEvent event) {
        return event instanceof Closed;
    }

    @Override
    public void close() {
        appender.close();
    }

    static String name(LedgerEvent event) {
        return switch (event) {
            case Deposited ignored -> "account.deposited";
            case Renamed ignored -> "account.renamed";
            case Closed ignored -> "account.closed";
        };
    }

    private LogRow row(@Nullable String stream, @Nullable Long version, LedgerEvent event) {
        return new LogRow(
                stream == null ? null : "account",
                stream,
                version,
                name(event),
                1,
                json.write(event),
                "{}".getBytes(StandardCharsets.UTF_8),
                Instant.now());
    }
}
