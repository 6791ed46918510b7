package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table {@code dead_letter}. Where only a projection is named, it is about the letters of the live
 * generation. Joins the transaction of the calling thread.
 */
final class DeadLetterTable {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterTable.class);

    private static final String COLUMNS = """
            id, projection, position, stream, event_name, cause, message, attempts, parked_at, attempted_at
            """;

    /** As SQL: the live generation of the projection that is the parameter. */
    private static final String LIVE = """
            (select g.generation
             from {engine}.projection_generation g
             where g.projection = ? and g.state = 'live')""";

    private final EngineDatabase database;

    DeadLetterTable(EngineDatabase database) {
        this.database = database;
    }

    /** Of the events' streams those that have letters waiting, and the position of each one's first. */
    Map<UUID, Long> blockedStreams(GenerationId id, Collection<? extends ReceivedEvent<?>> events) {
        UUID[] streams = events.stream()
                .<@Nullable UUID>map(ReceivedEvent::stream)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, Long> blocked = new HashMap<>();
        database.sql("""
                        select stream, first
                        from unnest(?::uuid[]) stream
                        cross join lateral (
                            select min(position) as first
                            from {engine}.dead_letter
                            where projection = ? and generation = ? and dead_letter.stream = stream.stream
                              and discarded_at is null) letters
                        where first is not null
                        """).params(streams, id.projection(), id.generation()).query(row -> {
            blocked.put(row.getObject("stream", UUID.class), row.getLong("first"));
        });
        return blocked;
    }

    /** Those of the positions whose letters wait. */
    Set<Long> waitingAt(String projection, Collection<Long> positions) {
        return new HashSet<>(database.sql("""
                        select position
                        from {engine}.dead_letter
                        where projection = ? and generation = %s and position = any (?) and discarded_at is null
                        """.formatted(LIVE))
                .params(projection, projection, positions.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** What all segments of the live generation have reached. */
    long liveReached(String projection) {
        return database.sql("""
                        select coalesce(min(position), 0)
                        from {engine}.projection_segment
                        where projection = ? and generation = %s
                        """.formatted(LIVE))
                .params(projection, projection)
                .query(Long.class)
                .single();
    }

    /** Those of the projection's events behind one position, up to another, that no generation is to handle. */
    Set<Long> discarded(String projection, long from, long to) {
        return new HashSet<>(
                database.sql("""
                        select position
                        from {engine}.dead_letter
                        where projection = ? and position > ? and position <= ? and discarded_at is not null
                        """).params(projection, from, to).query(Long.class).list());
    }

    <E> void park(GenerationId id, List<ParkedEvent<E>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<ParkedEvent<E>> failed =
                events.stream().filter(parked -> parked.cause() != null).toList();
        if (!failed.isEmpty()) {
            ReceivedEvent<E> first = failed.getFirst().event();
            LOGGER.warn(
                    "Generation {} cannot handle {} events, the first of them {} at position {}: they are parked, with"
                            + " the later ones of their streams",
                    id,
                    failed.size(),
                    first.name(),
                    first.position(),
                    failed.getFirst().cause());
        }
        database.template()
                .batchUpdate(database.in("""
                insert into {engine}.dead_letter
                    (projection, generation, position, stream, event_name, cause, message, attempts, attempted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, case when ? then clock_timestamp() end)
                on conflict (projection, generation, position) do nothing
                """), events, 1000, (statement, parked) -> bind(statement, id, parked));
    }

    private static void bind(PreparedStatement statement, GenerationId id, ParkedEvent<?> parked) throws SQLException {
        Throwable failure = parked.cause();
        Cause cause = failure == null ? null : Cause.of(failure);
        statement.setString(1, id.projection());
        statement.setInt(2, id.generation());
        statement.setLong(3, parked.event().position());
        statement.setObject(4, parked.event().stream(), Types.OTHER);
        statement.setString(5, parked.event().name());
        statement.setString(6, cause == null ? null : cause.type());
        statement.setString(7, cause == null ? null : cause.message());
        statement.setInt(8, cause == null ? 0 : 1);
        statement.setBoolean(9, cause != null);
    }

    /** Letters that wait, oldest event first, from behind the given position. */
    List<DeadLetter> waiting(String projection, long afterPosition, int limit) {
        return database.sql("""
                        select %s
                        from {engine}.dead_letter
                        where projection = ? and generation = %s and position > ? and discarded_at is null
                        order by position
                        limit ?
                        """.formatted(COLUMNS, LIVE))
                .params(projection, projection, afterPosition, limit)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<DeadLetter> waiting(String projection, long id) {
        return database.sql("""
                        select %s
                        from {engine}.dead_letter
                        where projection = ? and generation = %s and id = ? and discarded_at is null
                        """.formatted(COLUMNS, LIVE))
                .params(projection, projection, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Letters of a stream that wait, in their order. */
    List<DeadLetter> waiting(String projection, UUID stream, int limit) {
        return database.sql("""
                        select %s
                        from {engine}.dead_letter
                        where projection = ? and generation = %s and stream = ? and discarded_at is null
                        order by position
                        limit ?
                        """.formatted(COLUMNS, LIVE))
                .params(projection, projection, stream, limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(String projection) {
        return database.sql("""
                        select count(*)
                        from {engine}.dead_letter
                        where projection = ? and generation = %s and discarded_at is null
                        """.formatted(LIVE))
                .params(projection, projection)
                .query(Long.class)
                .single();
    }

    boolean anyWaiting(GenerationId id) {
        return database.sql("""
                        select exists (
                            select from {engine}.dead_letter
                            where projection = ? and generation = ? and discarded_at is null)
                        """)
                .params(id.projection(), id.generation())
                .query(Boolean.class)
                .single();
    }

    void delete(Collection<DeadLetter> letters) {
        database.sql("delete from {engine}.dead_letter where id = any (?)")
                .param(letters.stream().map(DeadLetter::id).toArray(Long[]::new))
                .update();
    }

    void failedAgain(DeadLetter letter, Throwable failure) {
        Cause cause = Cause.of(failure);
        database.sql("""
                        update {engine}.dead_letter
                        set attempts = attempts + 1, attempted_at = clock_timestamp(), cause = ?, message = ?
                        where id = ?
                        """)
                .param(cause.type())
                .param(cause.message())
                .param(letter.id())
                .update();
    }

    /** Of its event, other generations' letters too: it is the event that is given up. */
    boolean discard(String projection, long id, String reason) {
        return database.sql("""
                        update {engine}.dead_letter
                        set discarded_at = clock_timestamp(), discard_reason = ?
                        where projection = ? and discarded_at is null
                          and position = (
                              select position
                              from {engine}.dead_letter
                              where projection = ? and generation = %s and id = ? and discarded_at is null)
                        """.formatted(LIVE))
                        .params(reason, projection, projection, projection, id)
                        .update()
                > 0;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("projection"),
                row.getLong("position"),
                row.getObject("stream", UUID.class),
                row.getString("event_name"),
                row.getString("cause"),
                row.getString("message"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                instant(row, "attempted_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
