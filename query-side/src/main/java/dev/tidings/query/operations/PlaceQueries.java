package dev.tidings.query.operations;

import dev.tidings.query.operations.Places.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds events on the log without reading what they say. Streams are indexed. Names are not, for each append would pay
 * for that index: they are looked for along the log, part by part, and where it takes too long that is all for now.
 */
@Component
final class PlaceQueries {

    private static final int PART = 100_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final JdbcClient eventStore;

    PlaceQueries(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        this.eventStore = JdbcClient.create(eventLogDataSource);
    }

    /** The first matches from a position on, at least as far as to the log's end at {@code head}. */
    Places find(EventFilter filter, long from, long head, int limit) {
        UUID stream = filter.stream();
        return stream == null
                ? alongTheLog(filter.name(), from, head, limit)
                : ofStream(filter.name(), stream, from, head, limit);
    }

    private Places ofStream(@Nullable String name, UUID stream, long from, long head, int limit) {
        List<Place> found = inStream(stream, name, from, limit);
        boolean isAll = found.size() < limit;
        return new Places(found, isAll ? Math.max(head + 1, behind(found)) : behind(found));
    }

    private Places alongTheLog(@Nullable String name, long from, long head, int limit) {
        long start = System.nanoTime();
        List<Place> found = new ArrayList<>();
        long next = from;
        while (next <= head && System.nanoTime() - start < LONG_ENOUGH.toNanos()) {
            long end = head - next < PART ? head : next + PART - 1;
            found.addAll(inPart(name, next, end, limit - found.size()));
            if (found.size() == limit) {
                return new Places(found, behind(found));
            }
            next = end + 1;
        }
        return new Places(found, next);
    }

    private List<Place> inPart(@Nullable String name, long from, long to, int limit) {
        return eventStore
                .sql("""
                        select position, octet_length(payload) + octet_length(metadata) as bytes
                        from event_store.event
                        where position between ? and ? and (?::text is null or name = ?)
                        order by position
                        limit ?
                        """)
                .params(from, to)
                .param(name)
                .param(name)
                .param(limit)
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * The order of a stream's versions is that of their positions, and there is an index on it. With an upper bound
     * PostgreSQL would rather look through all positions.
     */
    private List<Place> inStream(UUID stream, @Nullable String name, long from, int limit) {
        return eventStore
                .sql("""
                        select position, octet_length(payload) + octet_length(metadata) as bytes
                        from event_store.event
                        where stream_id = ? and position >= ? and (?::text is null or name = ?)
                        order by version
                        limit ?
                        """)
                .params(stream.toString(), from)
                .param(name)
                .param(name)
                .param(limit)
                .query((row, n) -> new Place(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static long behind(List<Place> found) {
        return found.isEmpty() ? 0 : found.getLast().position() + 1;
    }
}
