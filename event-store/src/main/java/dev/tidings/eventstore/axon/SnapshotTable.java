package dev.tidings.eventstore.axon;

import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogRow;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the newest snapshot of each stream. Losing one costs time only, never state. */
final class SnapshotTable {

    private static final String STORE = """
            insert into event_store.snapshot as old
                   (stream_id, stream_type, version, name, revision, payload, metadata, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (stream_id) do update
            set version     = excluded.version,
                name        = excluded.name,
                revision    = excluded.revision,
                payload     = excluded.payload,
                metadata    = excluded.metadata,
                recorded_at = excluded.recorded_at
            where old.version < excluded.version
            """;

    private static final String READ = """
            select 0 as position, stream_type, stream_id, version, name, revision, payload, metadata, recorded_at
            from event_store.snapshot
            where stream_id = ?
            """;

    private final JdbcTemplate jdbc;

    SnapshotTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    void store(LogRow snapshot) {
        jdbc.update(
                STORE,
                snapshot.streamId(),
                snapshot.streamType(),
                snapshot.version(),
                snapshot.name(),
                snapshot.revision(),
                snapshot.payload(),
                snapshot.metadata(),
                snapshot.recordedAt().atOffset(ZoneOffset.UTC));
    }

    Optional<LogEntry> read(String streamId) {
        return jdbc.query(READ, (row, n) -> LogEntry.read(row), streamId).stream()
                .findFirst();
    }
}
