package dev.tidings.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The table {@code projection_generation}: which generations there are. Joins the transaction of the calling
 * thread. Thread-safe.
 */
final class Generations {

    /** What nodes listen to, to hear that there are others than before. */
    static final String ABOUT = "generations";

    private static final String COLUMNS = "projection, generation, code_version, state, schema_name, changed_at";

    private static final String ENTER = """
            select state, set_config('search_path', quote_ident(schema_name), true), %s,
                   exists (
                       select from {engine}.dead_letter l
                       where l.projection = :projection and l.generation = :generation
                         and discarded_at is null) as any_parked,
                   exists (
                       select from {engine}.dead_letter l
                       where l.projection = :projection and position > :from and position <= :to
                         and discarded_at is not null) as any_discarded
            from {engine}.projection_generation
            where projection = :projection and generation = :generation and state <> 'dropped'
            """.formatted(VerificationGate.PASS.formatted(":projection"));

    private final EngineDatabase database;

    Generations(EngineDatabase database) {
        this.database = database;
    }

    /** Makes a projection's first generation, of the tables that are there, unless it has one. */
    void ensureFirst(Projection<?> projection) {
        database.sql("""
                        insert into {engine}.projection_generation
                            (projection, generation, code_version, state, schema_name)
                        select :projection, 1, :version, 'live', :schema
                        where not exists (
                            select from {engine}.projection_generation where projection = :projection)
                        on conflict do nothing
                        """)
                .param("projection", projection.name())
                .param("version", projection.version())
                .param("schema", database.schema())
                .update();
    }

    /** All that are to be fed. */
    List<Generation> fed() {
        return database.sql("""
                        select %s
                        from {engine}.projection_generation
                        where state <> 'dropped'
                        order by projection, generation
                        """.formatted(COLUMNS)).query((row, n) -> read(row)).list();
    }

    /** All that are not wanted any more, but whose tables are still there. */
    List<Generation> toRemove() {
        return database.sql("""
                        select %s
                        from {engine}.projection_generation
                        where state = 'dropped' and schema_name is not null
                        order by projection, generation
                        """.formatted(COLUMNS)).query((row, n) -> read(row)).list();
    }

    /** The projection's generation in that state, of which there is at most one; not for dropped ones. */
    Optional<Generation> in(GenerationState state, String projection) {
        return database.sql("""
                        select %s
                        from {engine}.projection_generation
                        where projection = ? and state = ?
                        """.formatted(COLUMNS))
                .params(projection, state.label())
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Adds the projection's next generation, as one that is building.
     *
     * @throws org.springframework.dao.DuplicateKeyException where one is already
     */
    Generation add(Projection<?> projection) {
        int next = database.sql("select max(generation) + 1 from {engine}.projection_generation where projection = ?")
                .param(projection.name())
                .query(Integer.class)
                .single();
        GenerationId id = new GenerationId(projection.name(), next);
        return database.sql("""
                        insert into {engine}.projection_generation
                            (projection, generation, code_version, state, schema_name)
                        values (?, ?, ?, 'building', ?)
                        returning %s
                        """.formatted(COLUMNS))
                .params(id.projection(), id.generation(), projection.version(), database.schemaBeside(id))
                .query((row, n) -> read(row))
                .single();
    }

    /** Says that a generation has another state, and its tables another place. */
    void change(GenerationId id, GenerationState state, String schema) {
        database.sql("""
                        update {engine}.projection_generation
                        set state = ?, schema_name = ?, changed_at = clock_timestamp()
                        where projection = ? and generation = ?
                        """)
                .params(state.label(), schema, id.projection(), id.generation())
                .update();
    }

    /** Gives up the projection's generation in that state, if there is one. Its tables are removed later. */
    void drop(GenerationState state, String projection) {
        in(state, projection)
                .ifPresent(generation -> change(generation.id(), GenerationState.DROPPED, generation.schema()));
    }

    /** Gives up previous generations that have been so for that long. Their tables are removed later. */
    int dropPrevious(Duration keep) {
        return database.sql("""
                        update {engine}.projection_generation
                        set state = 'dropped', changed_at = clock_timestamp()
                        where state = 'previous' and changed_at < clock_timestamp() - ? * interval '1 ms'
                        """).param(keep.toMillis()).update();
    }

    /** Forgets a dropped generation's progress and waiting letters, once its tables are gone. */
    void removed(GenerationId id) {
        database.sql("delete from {engine}.projection_segment where projection = ? and generation = ?")
                .params(id.projection(), id.generation())
                .update();
        database.sql("""
                        delete from {engine}.dead_letter
                        where projection = ? and generation = ? and discarded_at is null
                        """).params(id.projection(), id.generation()).update();
        database.sql("""
                        update {engine}.projection_generation set schema_name = null
                        where projection = ? and generation = ?
                        """).params(id.projection(), id.generation()).update();
    }

    /**
     * Lets the statements that follow in the open transaction find the generation's tables, and tells what a batch means
     * for one of its segments, whose row the transaction has locked: in a statement of its own, for one that had waited
     * for that row would see where the tables were before.
     *
     * @throws ClaimLostException when the generation has been dropped
     */
    SegmentAdvance enter(GenerationId id, long from, long to, int segment) {
        return database.sql(ENTER)
                .param("projection", id.projection())
                .param("generation", id.generation())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new SegmentAdvance(
                        from,
                        to,
                        GenerationState.named(row.getString("state")),
                        row.getBoolean("any_parked"),
                        row.getBoolean("any_discarded")))
                .optional()
                .orElseThrow(() -> new ClaimLostException(id, segment));
    }

    /** Lets the statements that follow in the open transaction find the generation's tables. */
    void enter(Generation generation) {
        database.sql("select set_config('search_path', quote_ident(?), true)")
                .param(generation.schema())
                .query(String.class)
                .single();
    }

    /** Waits until no comparison is about to look at the projection's tables, and keeps the next one waiting. */
    void passGate(String projection) {
        database.sql("select " + VerificationGate.PASS.formatted("?"))
                .param(projection)
                .query((row, n) -> n)
                .list();
    }

    /** Tells all nodes, once the open transaction has committed, that the generations have changed. */
    void announce() {
        database.sql("select pg_notify(?, '')")
                .param(database.channel(ABOUT))
                .query((row, n) -> n)
                .list();
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(
                new GenerationId(row.getString("projection"), row.getInt("generation")),
                row.getInt("code_version"),
                GenerationState.named(row.getString("state")),
                row.getString("schema_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
