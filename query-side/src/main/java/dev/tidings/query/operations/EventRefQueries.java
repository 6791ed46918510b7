package dev.tidings.query.operations;

import dev.tidings.query.operations.EventRefs.EventRef;
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
final class EventRefQueries {

    private static final int PART = 100_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private final JdbcClient eventStore;

    EventRefQueries(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        this.eventStore = JdbcClient.create(eventLogDataSource);
    }

    /** The first matches from a position on, at least as far as to the log's end at {@code head}. */
    EventRefs find(EventFilter filter, long from, long head, int limit) {
        UUID stream = filter.stream();
        return stream == null
                ? alongTheLog(filter.name(), from, head, limit)
                : ofStream(filter.name(), stream, from, head, limit);
    }

    private EventRefs ofStream(@Nullable String name, UUID stream, long from, long head, int limit) {
        List<EventRef> found = inStream(stream, name, from, limit);
        boolean isAll = found.size() < limit;
        return new EventRefs(found, isAll ? Math.max(head + 1, behind(found)) : behind(found));
    }

    private EventRefs alongTheLog(@Nullable String name, long from, long head, int limit) {
        long start = System.nanoTime();
        List<EventRef> found = new ArrayList<>();
        long next = from;
        while (next <= head && System.nanoTime() - start < LONG_ENOUGH.toNanos()) {
            long end = head - next < PART ? head : next + PART - 1;
            found.addAll(inPart(name, next, end, limit - found.size()));
            if (found.size() == limit) {
                return new EventRefs(found, behind(found));
            }
            next = end + 1;
        }
        return new EventRefs(found, next);
    }

    private List<EventRef> inPart(@Nullable String name, long from, long to, int limit) {
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
                .query((row, n) -> new EventRef(row.getLong(1), row.getLong(2)))
                .list();
    }

    /**
     * The order of a stream's versions is that of their positions, and there is an index on it. With an upper bound
     * PostgreSQL would rather look through all positions.
     */
    private List<EventRef> inStream(UUID stream, @Nullable String name, long from, int limit) {
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
                .query((row, n) -> new EventRef(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static long behind(List<EventRef> found) {
        return found.isEmpty() ? 0 : found.getLast().position() + 1;
    }
}
