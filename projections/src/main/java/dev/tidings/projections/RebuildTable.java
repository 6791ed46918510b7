package dev.tidings.projections;

import dev.tidings.projections.Rebuild.Events;
import dev.tidings.projections.Rebuild.Failure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code rebuild}. Joins the transaction of the calling thread. Thread-safe. */
final class RebuildTable {

    private static final String SELECT = """
            select id, projection, generation, phase, switch_when_caught_up, reason, started_at, started_by, caught_up_at,
                   ended_at, events_done, events_total, failed_position, failed_event, failed_cause, failed_message,
                   verification
            from {engine}.rebuild
            """;

    private final EngineDatabase database;
    private final JsonMapper json = new JsonMapper();

    RebuildTable(EngineDatabase database) {
        this.database = database;
    }

    UUID add(GenerationId id, boolean switchWhenCaughtUp, Reason reason, @Nullable UUID startedBy) {
        return database.sql("""
                        insert into {engine}.rebuild
                            (projection, generation, switch_when_caught_up, reason, started_by)
                        values (?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(id.projection(), id.generation(), switchWhenCaughtUp, reason.label())
                .param(startedBy)
                .query(UUID.class)
                .single();
    }

    Optional<StoredRebuild> find(UUID id) {
        return database.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Nobody else changes it before the open transaction ends. */
    Optional<StoredRebuild> lock(UUID id) {
        return database.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<StoredRebuild> of(GenerationId id) {
        return database.sql(SELECT + "where projection = ? and generation = ?")
                .params(id.projection(), id.generation())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<StoredRebuild> underWay(String projection) {
        return database.sql(SELECT + "where projection = ? and ended_at is null")
                .param(projection)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Newest first, from behind the given one. */
    List<StoredRebuild> list(@Nullable String projection, @Nullable UUID after, int limit) {
        return database.sql(SELECT
                        + """
                        where true %s %s
                        order by id desc
                        limit :limit
                        """.formatted(
                                        projection == null ? "" : "and projection = :projection",
                                        after == null ? "" : "and id < :after"))
                .param("projection", projection)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Whether somebody decided against a generation of that version of the code. */
    boolean isGivenUp(String projection, int codeVersion) {
        return database.sql("""
                        select exists (
                            select from {engine}.rebuild
                            join {engine}.projection_generation using (projection, generation)
                            where projection = ? and code_version = ? and phase in ('cancelled', 'rolled-back'))
                        """)
                .params(projection, codeVersion)
                .query(Boolean.class)
                .single();
    }

    void caughtUp(UUID id) {
        database.sql("""
                        update {engine}.rebuild set phase = 'caught-up', caught_up_at = clock_timestamp()
                        where id = ? and phase = 'building'
                        """).param(id).update();
    }

    /**
     * Keeps a verification.
     *
     * @return whether the rebuild was still under way
     */
    boolean verified(UUID id, Verification verification) {
        Phase phase = verification.equal() ? Phase.VERIFIED : Phase.CAUGHT_UP;
        return database.sql("""
                        update {engine}.rebuild set phase = ?, verification = ?::jsonb
                        where id = ? and phase in ('caught-up', 'verified')
                        """)
                        .params(phase.label(), json.writeValueAsString(verification), id)
                        .update()
                == 1;
    }

    void end(UUID id, Phase phase, Events events) {
        database.sql("""
                        update {engine}.rebuild
                        set phase = ?, ended_at = clock_timestamp(), events_done = ?, events_total = ?
                        where id = ?
                        """)
                .params(phase.label(), events.done(), events.total(), id)
                .update();
    }

    void fail(UUID id, BuildStoppedException failure, Events events) {
        database.sql("""
                        update {engine}.rebuild
                        set phase = 'failed', ended_at = clock_timestamp(), events_done = ?, events_total = ?,
                            failed_position = ?, failed_event = ?, failed_cause = ?, failed_message = ?
                        where id = ?
                        """)
                .params(events.done(), events.total())
                .params(failure.position(), failure.eventName(), failure.causeType())
                .param(failure.causeMessage())
                .param(id)
                .update();
    }

    void rolledBack(GenerationId id) {
        database.sql("update {engine}.rebuild set phase = 'rolled-back' where projection = ? and generation = ?")
                .params(id.projection(), id.generation())
                .update();
    }

    private StoredRebuild read(ResultSet row) throws SQLException {
        String cause = row.getString("failed_cause");
        String verification = row.getString("verification");
        return new StoredRebuild(
                row.getObject("id", UUID.class),
                new GenerationId(row.getString("projection"), row.getInt("generation")),
                Phase.labelled(row.getString("phase")),
                row.getBoolean("switch_when_caught_up"),
                Reason.labelled(row.getString("reason")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("started_by", UUID.class),
                instant(row, "caught_up_at"),
                instant(row, "ended_at"),
                row.getObject("events_done") == null
                        ? null
                        : new Events(row.getLong("events_done"), row.getLong("events_total")),
                cause == null
                        ? null
                        : new Failure(
                                row.getLong("failed_position"),
                                row.getString("failed_event"),
                                cause,
                                row.getString("failed_message")),
                verification == null ? null : json.readValue(verification, Verification.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
