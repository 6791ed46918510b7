package dev.tidings.command.change;

import dev.tidings.command.database.CommandDatabase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Where streams end now. */
public final class StreamHeads {

    private static final String POSITION = """
            select position
            from event_store.event
            where stream_id = ?
            order by version desc
            limit 1
            """;

    private static final String VERSIONS = """
            select stream.id, last.version
            from unnest(?) as stream (id),
                 lateral (select version
                          from event_store.event
                          where stream_id = stream.id
                          order by version desc
                          limit 1) as last
            """;

    private final CommandDatabase database;

    public StreamHeads(CommandDatabase database) {
        this.database = database;
    }

    /** The position of a stream's last event; 0 where it has none. */
    public long position(UUID streamId) {
        return database.jdbc()
                .sql(POSITION)
                .param(streamId.toString())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The version of each stream that has events, in one round trip. */
    public Map<UUID, Long> versions(Collection<UUID> streamIds) {
        Map<UUID, Long> versions = new HashMap<>();
        String[] ids = streamIds.stream().map(UUID::toString).toArray(String[]::new);
        database.jdbc().sql(VERSIONS).param((Object) ids).query(row -> {
            versions.put(UUID.fromString(row.getString(1)), row.getLong(2));
        });
        return versions;
    }
}
