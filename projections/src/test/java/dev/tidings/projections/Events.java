package dev.tidings.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.eventstore.EventJson;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.projections.Ledger.Closed;
import dev.tidings.projections.Ledger.LedgerEvent;
import dev.tidings.projections.ReceivedEvent.Decoded;
import java.time.Instant;

/** Events as they come to a projection, for tests that have no log. */
final class Events {

    private static final EventJson JSON = new EventJson();

    private Events() {}

    static Decoded<LedgerEvent> decoded(long position, LedgerEvent event) {
        return decoded(position, event, Instant.EPOCH, "{}");
    }

    static Decoded<LedgerEvent> decoded(long position, LedgerEvent event, Instant recordedAt, String metadata) {
        return new Decoded<>(
                new Envelope<>(position, LogEntry.NO_VERSION, recordedAt, event),
                event.account(),
                event instanceof Closed,
                SegmentHash.of(event.account()),
                new LogEntry(
                        position,
                        null,
                        null,
                        LogEntry.NO_VERSION,
                        Ledger.name(event),
                        1,
                        JSON.write(event),
                        metadata.getBytes(UTF_8),
                        recordedAt));
    }
}
